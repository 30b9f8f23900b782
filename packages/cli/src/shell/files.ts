import { readdirSync, type Dirent, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  listFiles,
  lookAt,
  type IsInPlace,
  type IsWanted,
  type UnreadFolder,
} from './listFiles';
import { isInside, readInPlace, readInside, type ReadResult } from './readFile';
import { reportName } from './reportName';
import { findRepository, rememberRepositories } from './repository';

/** Reads below one folder, and nothing outside it. */
export interface Tree {
  /** The folder, with links resolved. */
  readonly root: string;
  /** The root of the repository that a file stands in; else of the tree. */
  repositoryOf(file: string): string;
  /** The name that reports show: from the working folder, with `/`. */
  nameOf(file: string): string;
  /** That name, counted from the root of the repository. */
  nameInRepository(name: string): string;
  read(file: string): ReadResult;
  /** What stands at a path; `undefined` when nothing does. */
  typeOf(file: string): 'file' | 'folder' | 'other' | undefined;
  /** The names of the files in a folder; none where it cannot be listed. */
  namesIn(folder: string): readonly string[];
  /** The names of the folders in a folder. */
  foldersIn(folder: string): readonly string[];
  /** The files in and below a folder; names count from the tree's root. */
  find(folder: string, isWanted: IsWanted): FoundFiles;
}

/** What was found in a folder. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly unread: readonly UnreadFolder[];
}

/** The names by which Backstage's discovery finds files. */
export const CATALOG_INFO = /^catalog-info\.ya?ml$/;

/**
 * The folders in which files of a tree stand, in and below some of its folders,
 * and those between: what git ignores, and what is empty, is left out.
 */
export function foldersOf(
  { root, find, typeOf: type }: Tree,
  given: readonly string[],
): string[] {
  const found = new Set<string>();
  for (const start of given.filter(name => type(name) === 'folder'))
    find(start, name => {
      let folder = path.dirname(path.join(root, name));
      while (!found.has(folder) && isInside(root, folder)) {
        found.add(folder);
        folder = path.dirname(folder);
      }
      return false;
    });
  return [...found];
}

/** Opens the tree around a working folder: the repository, or the folder. */
export function openTree(cwd: string, root?: string): Tree {
  const base = realpathSync.native(root ?? findRepository(cwd) ?? cwd);
  // it may have been reached by a link
  const tops = [root ?? cwd, base].flatMap(
    folder => findRepository(folder) ?? [],
  );
  const isInPlace = rememberFolders(base);
  const inPlace = new Set<string>();
  return {
    root: base,
    repositoryOf: rememberRepositories(base),
    nameOf: file => reportName(cwd, file),
    nameInRepository(name) {
      const file = path.resolve(cwd, name);
      const top = tops.find(folder => isInside(folder, file));
      return top === undefined ? name : reportName(top, file);
    },
    read: file =>
      inPlace.has(file) ? readInPlace(file) : readInside(base, file),
    typeOf,
    namesIn: folder => entriesIn(folder, entry => entry.isFile()),
    foldersIn: folder => entriesIn(folder, entry => entry.isDirectory()),
    find(folder, isWanted) {
      const start = reportName(base, realpathSync.native(folder));
      const fits: IsWanted =
        start === '.'
          ? isWanted
          : name => isWanted(path.posix.join(start, name));
      const { files, unread } = listFiles(folder, fits, isInPlace);
      for (const { file, isPlain } of files) if (isPlain) inPlace.add(file);
      return { files: files.map(({ file }) => file), unread };
    },
  };
}

/** Looks at each folder once. */
function rememberFolders(base: string): IsInPlace {
  const known = new Map([[base, true]]);
  return function isInPlace(folder): boolean {
    const answer =
      known.get(folder) ??
      (folder !== path.dirname(folder) &&
        isInPlace(path.dirname(folder)) &&
        lookAt(folder)?.isDirectory() === true);
    known.set(folder, answer);
    return answer;
  };
}

function entriesIn(
  folder: string,
  isMeant: (entry: Dirent) => boolean,
): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(isMeant)
      .map(({ name }) => name)
      .sort();
  } catch {
    // it is none, or may not be read
    return [];
  }
}

function typeOf(file: string): ReturnType<Tree['typeOf']> {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return 'folder';
    return stat.isFile() ? 'file' : 'other';
  } catch {
    // nothing is there, or nothing that can be reached
    return undefined;
  }
}
