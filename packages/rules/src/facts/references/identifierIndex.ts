import {
  domain,
  eachInSteps,
  findNearNames,
  type MeshGraph,
  type Steps,
} from '@backstage-data-mesh/model';
import { addToList } from '../../memory/listMap';

/** The shared identifiers of a mesh. @public */
export interface IdentifierIndex {
  /** True when a domain defines it. */
  isDefined(identifier: string): boolean;
  /** The defined identifier that was probably meant. */
  nearest(identifier: string): string | undefined;
}

/** So many are looked at for a near one: a mesh has few that matter. */
const MAX_CANDIDATES = 1_000;

/** Collects the identifiers that the domains of a mesh define. */
export function* indexIdentifiers(graph: MeshGraph): Steps<IdentifierIndex> {
  const defined = new Set<string>();
  yield* eachInSteps(graph.ofKind(domain), node => {
    const spec = graph.get(domain, node)?.spec.dataMesh;
    for (const { id } of spec?.identifiers ?? []) defined.add(id);
  });
  const byLetter = new Map<string, string[]>();
  for (const id of [...defined].sort()) addToList(byLetter, letterOf(id), id);
  const known = new Map<string, string | undefined>();
  return {
    isDefined: identifier => defined.has(identifier),
    nearest(identifier) {
      if (known.has(identifier)) return known.get(identifier);
      const candidates = byLetter.get(letterOf(identifier)) ?? [];
      const [near] = findNearNames(
        identifier,
        candidates.slice(0, MAX_CANDIDATES),
        candidate => candidate,
      );
      known.set(identifier, near?.value);
      return near?.value;
    },
  };
}

/** The first letter is rarely the wrong one. */
function letterOf(identifier: string): string {
  return identifier.slice(0, 1).toLowerCase();
}
