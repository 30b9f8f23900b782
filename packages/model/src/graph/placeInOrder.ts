import type { MeshNode } from './meshGraph';

/** Where a node stands among others in order, or would have to. */
export function placeInOrder(
  nodes: ArrayLike<MeshNode>,
  node: MeshNode,
  isBefore: (a: MeshNode, b: MeshNode) => boolean,
): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (nodes[middle] !== node && isBefore(nodes[middle], node)) {
      low = middle + 1;
    } else high = middle;
  }
  return low;
}
