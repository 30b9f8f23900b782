import type {
  PlacedValueTreeNode,
  ValueTree,
} from '@backstage-data-mesh/model';

/** The nodes whose children are shown, by id. */
export type Unfolded = ReadonlySet<string>;

/** A tree opens down to this level … */
const OPEN_LEVELS = 3;
/** … or less far, when it would show more nodes than this. */
const MAX_AT_FIRST = 200;

/** A tree with its nodes by id. */
export interface IndexedTree extends ValueTree {
  readonly byId: ReadonlyMap<string, PlacedValueTreeNode>;
}

export function indexTree(tree: ValueTree): IndexedTree {
  return { ...tree, byId: new Map(tree.nodes.map(node => [node.id, node])) };
}

/**
 * What is open at first: three levels, or as many as stay below 200 nodes, and
 * the way to the node in focus with what is directly below it.
 */
export function unfoldAtFirst(tree: IndexedTree): Unfolded {
  const way = wayTo(tree, tree.focusId);
  for (let levels = OPEN_LEVELS; levels > 1; levels--) {
    const unfolded = unfoldLevels(tree, levels, way);
    if (shownNodes(tree, unfolded).length <= MAX_AT_FIRST) return unfolded;
  }
  return new Set([tree.rootId, ...way]);
}

export function unfoldAll(tree: IndexedTree): Unfolded {
  return unfoldLevels(tree, Infinity, []);
}

export function toggle(unfolded: Unfolded, id: string): Unfolded {
  const next = new Set(unfolded);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The nodes of which every ancestor is open, in reading order. */
export function shownNodes(
  tree: IndexedTree,
  unfolded: Unfolded,
): PlacedValueTreeNode[] {
  const shown = new Set<string>();
  return tree.nodes.filter(({ id, parentId }) => {
    const isShown =
      parentId === undefined || (shown.has(parentId) && unfolded.has(parentId));
    if (isShown) shown.add(id);
    return isShown;
  });
}

function unfoldLevels(
  tree: IndexedTree,
  levels: number,
  also: readonly string[],
): Unfolded {
  const open = tree.nodes.filter(
    ({ level, childIds }) => level < levels && childIds.length > 0,
  );
  return new Set([...open.map(({ id }) => id), ...also]);
}

function wayTo(tree: IndexedTree, id: string | undefined): string[] {
  const node = id === undefined ? undefined : tree.byId.get(id);
  return node ? [...wayTo(tree, node.parentId), node.id] : [];
}
