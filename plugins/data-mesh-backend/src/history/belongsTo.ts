import { membershipBy, type MembershipKind } from '@backstage-data-mesh/rules';
import type { MeshNow } from '../mesh/meshReader';

/** Whose entities are asked for: any of the names in each list. */
export type Belonging = {
  readonly [Kind in MembershipKind]?: readonly string[];
};

/**
 * Tells of an entity whether it belongs to those who are named, or to somebody
 * within them, today. What is no more belongs to nobody.
 */
export function belongsTo(
  { evaluation: { graph }, governed }: Pick<MeshNow, 'evaluation' | 'governed'>,
  wanted: Belonging,
): (ref: string) => boolean {
  const demands = Object.entries(wanted).flatMap(([way, names]) => {
    if (!names) return [];
    const keys = names.map(name => name.toLowerCase());
    const membership = membershipBy(
      way as MembershipKind,
      graph,
      governed.governance,
    );
    return [{ membership, keys: new Set(keys) }];
  });
  if (demands.length === 0) return () => true;
  return ref => {
    const node = graph.nodeOf(ref);
    return (
      node !== undefined &&
      demands.every(({ membership, keys }) =>
        membership(node).some(name => keys.has(name.toLowerCase())),
      )
    );
  };
}
