import type { MeshNode } from './meshGraph';
import { placeInOrder } from './placeInOrder';

/** Nodes in order, as a list that is replaced when it changes. */
export interface SortedNodes {
  list(): readonly MeshNode[];
  add(node: MeshNode): void;
  remove(node: MeshNode): void;
}

/** Keeps nodes in order; several changes in a row cost one sorting. */
export function createSortedNodes(
  nodes: readonly MeshNode[],
  isBefore: (a: MeshNode, b: MeshNode) => boolean,
): SortedNodes {
  let current = nodes;
  const added = new Set<MeshNode>();
  const removed = new Set<MeshNode>();
  const settle = () => {
    if (added.size === 0 && removed.size === 0) return;
    const changed = [...added, ...removed].sort(by(isBefore));
    const next: MeshNode[] = [];
    let from = 0;
    for (const node of changed) {
      const place = placeInOrder(current, node, isBefore);
      while (from < place) next.push(current[from++]);
      if (added.has(node)) next.push(node);
      else from++;
    }
    while (from < current.length) next.push(current[from++]);
    current = next;
    added.clear();
    removed.clear();
  };
  return {
    list() {
      settle();
      return current;
    },
    add(node) {
      if (!removed.delete(node)) added.add(node);
    },
    remove(node) {
      if (!added.delete(node)) removed.add(node);
    },
  };
}

function by(isBefore: (a: MeshNode, b: MeshNode) => boolean) {
  return (a: MeshNode, b: MeshNode) => (isBefore(a, b) ? -1 : 1);
}
