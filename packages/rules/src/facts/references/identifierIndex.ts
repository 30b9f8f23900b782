import {
  domain,
  eachInSteps,
  findNearNames,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import { addToList } from '../../memory/listMap';

/** The shared identifiers of a mesh. @public */
export interface IdentifierIndex {
  /** Where it is defined first, in the order of the domains' refs. */
  homeOf(identifier: string): IdentifierHome | undefined;
  /** True when a domain defines it. */
  isDefined(identifier: string): boolean;
  /** The defined identifier that was probably meant. */
  nearest(identifier: string): string | undefined;
}

/** A domain that defines a shared identifier, and how. @public */
export interface IdentifierHome {
  readonly domain: MeshNode;
  /** Its place in `spec.dataMesh.identifiers`. */
  readonly index: number;
  readonly title?: string;
  readonly format?: string;
}

/** So many are looked at for a near one: a mesh has few that matter. */
const MAX_CANDIDATES = 1_000;

/** Collects the identifiers that the domains of a mesh define. */
export function* indexIdentifiers(graph: MeshGraph): Steps<IdentifierIndex> {
  const homes = new Map<string, IdentifierHome>();
  yield* eachInSteps(graph.ofKind(domain), node => {
    const spec = graph.get(domain, node)?.spec.dataMesh;
    for (const [index, found] of (spec?.identifiers ?? []).entries()) {
      const { id, title, format } = found;
      if (!homes.has(id)) homes.set(id, { domain: node, index, title, format });
    }
  });
  const byLetter = new Map<string, string[]>();
  for (const id of [...homes.keys()].sort())
    addToList(byLetter, letterOf(id), id);
  const known = new Map<string, string | undefined>();
  return {
    homeOf: identifier => homes.get(identifier),
    isDefined: identifier => homes.has(identifier),
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
