import type { MeshGraph } from '@backstage-data-mesh/model';

/**
 * Room for what is known of each node of a mesh. A list that is written to in no
 * order, as nodes are met, would be copied into a longer one again and again.
 */
export function createNodeList<Value>({
  nodeCount,
}: Pick<MeshGraph, 'nodeCount'>): (Value | undefined)[] {
  return new Array(nodeCount);
}
