import type {
  PlacedValueTreeNode,
  ValueTree,
} from '@backstage-data-mesh/model';

/** A value hypothesis beside another one. */
export interface Neighbour {
  readonly node: PlacedValueTreeNode;
}

/** What stands around a value hypothesis in its tree. */
export interface Neighbours {
  /** The goals that it serves. */
  readonly goals: readonly PlacedValueTreeNode[];
  /** All that serve one of them, itself among them, in the order of the tree. */
  readonly bets: readonly Neighbour[];
}

/** Finds what is tried for the same goals; nothing where it serves none. */
export function findNeighbours(
  tree: ValueTree,
  ref: string,
): Neighbours | undefined {
  const self = tree.nodes.find(({ id }) => id === ref);
  if (!self) return undefined;
  const above = new Set(parentsOf(self));
  const goals = tree.nodes.filter(
    ({ id, tier }) => tier === 'goal' && above.has(id),
  );
  if (goals.length === 0) return undefined;
  const ids = new Set(goals.map(({ id }) => id));
  const bets = tree.nodes
    .filter(({ tier }) => tier === 'hypothesis')
    .filter(node => parentsOf(node).some(parent => ids.has(parent)))
    .map(node => ({ node }));
  return { goals, bets };
}

function parentsOf({ parentId, otherParents }: PlacedValueTreeNode): string[] {
  const others = otherParents.map(({ id }) => id);
  return parentId === undefined ? others : [parentId, ...others];
}
