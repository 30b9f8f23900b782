import type { ValueTreeNode } from './types';
import type { ValueLink, ValueModel } from './valueModel';

/** A way upwards; the first link carries what ties it to where it began. */
export type UpwardPath = readonly ValueLink[];

/** Deeper than any value tree that people can hold in mind. */
const MAX_STEPS = 64;

/**
 * All ways from a node up to where nothing is above: at most `limit` ways of
 * at most 64 steps. A step that is on the path already is not taken again.
 */
export function findUpwardPaths(
  model: ValueModel,
  start: ValueTreeNode,
  limit: number,
): { readonly paths: readonly UpwardPath[]; readonly isCut: boolean } {
  const paths: UpwardPath[] = [];
  let isCut = false;
  const pending: UpwardPath[] = model
    .above(start)
    .map(link => [link])
    .reverse();
  for (let path = pending.pop(); path; path = pending.pop()) {
    if (paths.length === limit) return { paths, isCut: true };
    const next = stepsFrom(model, path);
    const isTooLong = path.length === MAX_STEPS && next.length > 0;
    if (next.length === 0 || isTooLong) paths.push(path);
    else for (const step of next.reverse()) pending.push(step);
    isCut ||= isTooLong;
  }
  return { paths, isCut };
}

function stepsFrom(model: ValueModel, path: UpwardPath): UpwardPath[] {
  const isOnPath = (id: string) => path.some(({ node }) => node.id === id);
  return model
    .above(path[path.length - 1].node)
    .filter(({ node }) => !isOnPath(node.id))
    .map(link => [...path, link]);
}
