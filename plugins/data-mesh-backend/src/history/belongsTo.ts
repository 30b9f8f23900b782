import { membershipBy, type MembershipKind } from '@backstage-data-mesh/rules';
import type { MeshNow, MeshReader } from '../mesh/meshReader';
import type { MeshOutline } from '../mesh/outline';

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

/**
 * Those of some that belong to those who are named, and by which rules the mesh
 * is judged. Where nobody is named, nobody waits for a mesh that is being loaded.
 */
export async function pickBelonging<Some extends { readonly subject: string }>(
  mesh: Pick<MeshReader, 'read' | 'outline'>,
  wanted: Belonging,
  some: readonly Some[],
): Promise<
  Pick<MeshOutline, 'frame' | 'rules'> & { readonly those: readonly Some[] }
> {
  if (!Object.values(wanted).some(Boolean)) {
    const { frame, rules } = await mesh.outline();
    return { frame, rules, those: some };
  }
  return mesh.read(now => {
    const belongs = belongsTo(now, wanted);
    const those = some.filter(({ subject }) => belongs(subject));
    return { frame: now.frame, rules: now.evaluation.rules, those };
  });
}
