import type { MeshNode } from './meshGraph';

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
    const kept = current.filter(node => !removed.has(node));
    current = merge(kept, [...added].sort(by(isBefore)), isBefore);
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

function merge(
  a: readonly MeshNode[],
  b: readonly MeshNode[],
  isBefore: (a: MeshNode, b: MeshNode) => boolean,
): MeshNode[] {
  const merged: MeshNode[] = [];
  let next = 0;
  for (const node of a) {
    while (next < b.length && isBefore(b[next], node)) merged.push(b[next++]);
    merged.push(node);
  }
  return [...merged, ...b.slice(next)];
}
