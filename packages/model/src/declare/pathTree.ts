import type { EntityPath } from './entityPath';

/**
 * Paths by their keys, so that what several share is walked once. A path ends
 * where nothing is below.
 *
 * @public
 */
export type PathTree = Map<string | number, PathTree>;

/**
 * Puts paths into a tree. Where one path leads through another, the shorter one
 * says it all.
 *
 * @public
 */
export function treeOfPaths(paths: Iterable<EntityPath>): PathTree {
  const root: PathTree = new Map();
  for (const path of paths) addPath(root, path);
  return root;
}

/** The paths in a tree; the empty tree is the path to where it stands. @public */
export function pathsOfTree(tree: PathTree): EntityPath[] {
  if (tree.size === 0) return [[]];
  return [...tree].flatMap(([key, child]) =>
    pathsOfTree(child).map(path => [key, ...path]),
  );
}

function addPath(root: PathTree, path: EntityPath): void {
  let tree = root;
  for (const [depth, key] of path.entries()) {
    const known = tree.get(key);
    if (known?.size === 0) return;
    const next: PathTree = known ?? new Map();
    tree.set(key, next);
    if (depth === path.length - 1) next.clear();
    tree = next;
  }
}
