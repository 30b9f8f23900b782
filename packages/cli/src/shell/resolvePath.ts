import path from 'node:path';
import type { Tree } from './files';
import { isInside } from './readFile';

/** Where a path in a file leads; not whether anything is there. */
export type Destination =
  | { readonly is: 'inside'; readonly file: string }
  /** It is in the repository, and outside of what may be read. */
  | { readonly is: 'outside' }
  | { readonly is: 'elsewhere' };

/**
 * Follows a path as the catalog does: from the folder of the file or, with `/`
 * first, from the root of its repository; `%20` is a blank.
 */
export function resolvePath(
  tree: Tree,
  fromFile: string,
  written: string,
): Destination {
  const text = decodePath(written);
  const repository = tree.repositoryOf(fromFile);
  const start = text.startsWith('/') ? repository : path.dirname(fromFile);
  const file = path.resolve(start, `./${text}`);
  if (isInside(repository, file))
    return isInside(tree.root, file)
      ? { is: 'inside', file }
      : { is: 'outside' };
  return { is: 'elsewhere' };
}

/** True for what is no path: it begins with a scheme, which a drive is not. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(text);
}

/** A path as it is on disk; `%20` in it is a blank. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
