import path from 'node:path';
import { createGlob } from '../source/glob';
import { CATALOG_INFO } from './files';
import type { IsWanted } from './listFiles';

/** Which files of a tree are read; names count from its root, with `/`. */
export interface Selection {
  /** What is looked for in folders. */
  readonly isWanted: IsWanted;
  /** What is left out, wherever it was named; missing where nothing is. */
  readonly isExcluded?: IsWanted;
}

/** Patterns that change which files are read. */
export interface FilePatterns {
  /** Files that are read beside the usual ones. */
  readonly files?: readonly string[];
  /** Files and folders that are left out. */
  readonly exclude?: readonly string[];
}

/**
 * Selects files by patterns. They mean what they mean in `.gitignore`: one
 * without a folder counts everywhere, and a folder stands for all below it.
 */
export function createSelection({
  files = [],
  exclude = [],
}: FilePatterns = {}): Selection {
  const isAdded = anyOf(files.map(readPattern));
  const isOut = anyOf(exclude.map(readPattern));
  return {
    isWanted: name =>
      CATALOG_INFO.test(name.slice(name.lastIndexOf('/') + 1)) || isAdded(name),
    isExcluded: exclude.length === 0 ? undefined : rememberFolders(isOut),
  };
}

function readPattern(text: string): IsWanted {
  const isAnchored = text.slice(0, -1).includes('/');
  const pattern = text.replace(/^\.?\/|\/$/g, '');
  return createGlob(isAnchored ? pattern : `**/${pattern}`, { dots: true });
}

function anyOf(patterns: readonly IsWanted[]): IsWanted {
  return name => patterns.some(fits => fits(name));
}

/** What is in a folder that is left out is left out, too. */
function rememberFolders(isOut: IsWanted): IsWanted {
  const known = new Map<string, boolean>();
  const isFolderOut = (folder: string): boolean => {
    if (folder === '.') return false;
    let answer = known.get(folder);
    if (answer === undefined) {
      answer = isFolderOut(path.posix.dirname(folder)) || isOut(folder);
      known.set(folder, answer);
    }
    return answer;
  };
  return name => isFolderOut(path.posix.dirname(name)) || isOut(name);
}
