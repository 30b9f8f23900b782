import { LIMITS } from './limits';

/**
 * What keeps a document from the exact parser, judged from its text alone. The
 * counts err on the high side; they matter only for documents that the fast
 * parser could not read.
 */
export function findExcess(text: string): string | undefined {
  // a bullet of a list in Markdown is no alias
  if (countMatches(text, /(?:^|[\s:,[{-])\*[^\s*]/gm) > LIMITS.aliases)
    return `has more than ${LIMITS.aliases} aliases`;
  if (bracketDepth(text) > LIMITS.depth || indentDepth(text) > LIMITS.depth)
    return `is nested deeper than ${LIMITS.depth} levels`;
  const keys = [/:(?=[\s,}\]]|$)/gm, /,/g].map(of => countMatches(text, of));
  if (Math.max(...keys) > LIMITS.keysPerMap)
    return `has more than ${LIMITS.keysPerMap} keys`;
  return undefined;
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}

function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { 0: bracket } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The most levels that one line can open or stand at. */
function indentDepth(text: string): number {
  const levels: number[] = [];
  let deepest = 0;
  for (const { 1: spaces, 2: dashes } of text.matchAll(
    /^([ ]*)((?:[-?][ ]+)*)\S/gm,
  )) {
    while (levels.length > 0 && levels[levels.length - 1] >= spaces.length)
      levels.pop();
    levels.push(spaces.length);
    const opened = dashes.split(/[-?]/).length - 1;
    deepest = Math.max(deepest, levels.length + opened);
  }
  return deepest;
}
