import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';

/**
 * Nodes in the order of their refs, which is the same whenever entities came:
 * the numbers of nodes are not, in a mesh that changes.
 */
export function sortByRef(
  graph: Pick<MeshGraph, 'refOf'>,
  nodes: Iterable<MeshNode>,
): MeshNode[] {
  return [...nodes].sort(compareByRef(graph));
}

/** Compares nodes by their refs, for an order of which that is a part. */
export function compareByRef({ refOf }: Pick<MeshGraph, 'refOf'>) {
  return (a: MeshNode, b: MeshNode): number => {
    if (a === b) return 0;
    return refOf(a) < refOf(b) ? -1 : 1;
  };
}
