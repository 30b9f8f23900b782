import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';

// nobody works in so many groups; it bounds the work on groups that are not
// meant well
const MAX_GROUPS = 1_000;

/**
 * Whether a person works in a group, or in one within it; `undefined` when the
 * person's groups are too many to tell.
 */
export function isMember(
  graph: MeshGraph,
  person: MeshNode,
  group: MeshNode,
): boolean | undefined {
  const groups = new Set<MeshNode>(graph.targets(person, 'memberOf'));
  // a set yields what is added to it while it is walked
  for (const next of groups) {
    if (next === group) return true;
    if (groups.size > MAX_GROUPS) return undefined;
    for (const wider of graph.targets(next, 'childOf')) groups.add(wider);
  }
  return false;
}
