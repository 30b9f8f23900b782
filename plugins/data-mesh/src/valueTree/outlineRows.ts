import type { PlacedValueTreeNode } from '@backstage-data-mesh/model';
import type { IndexedTree, Unfolded } from './unfolding';

/** A node of the outline and its place among its siblings. */
export interface OutlineRow {
  readonly node: PlacedValueTreeNode;
  /** From 1. */
  readonly position: number;
  readonly siblings: number;
  /** `undefined` when there is nothing below it. */
  readonly isUnfolded?: boolean;
}

/** The rows of the nodes that are shown. */
export function buildOutlineRows(
  tree: IndexedTree,
  shown: readonly PlacedValueTreeNode[],
  unfolded: Unfolded,
): OutlineRow[] {
  const positions = new Map(
    tree.nodes.flatMap(({ childIds }) =>
      childIds.map((id, index) => [id, index + 1] as const),
    ),
  );
  return shown.map(node => ({
    node,
    position: positions.get(node.id) ?? 1,
    siblings: siblingsOf(tree, node),
    isUnfolded: node.childIds.length > 0 ? unfolded.has(node.id) : undefined,
  }));
}

function siblingsOf(tree: IndexedTree, { parentId }: PlacedValueTreeNode) {
  const parent = parentId === undefined ? undefined : tree.byId.get(parentId);
  return parent?.childIds.length ?? 1;
}
