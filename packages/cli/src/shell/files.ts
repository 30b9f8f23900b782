import {
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { runGit } from './git';
import { readInPlace, readInside, type ReadResult } from './readFile';
import { reportName } from './reportName';

/** Reads below one folder, and nothing outside it. */
export interface Tree {
  /** The folder, with links resolved. */
  readonly root: string;
  /** The name that reports show: from the working folder, with `/`. */
  nameOf(file: string): string;
  read(file: string): ReadResult;
  /** What stands at a path; `undefined` when nothing does. */
  typeOf(file: string): 'file' | 'folder' | 'other' | undefined;
  /** The catalog-info files of the tree, or below one of its folders. */
  find(folder: string): string[];
}

/** The names by which Backstage's discovery finds files. */
export const CATALOG_INFO = /^catalog-info\.ya?ml$/;
const SKIPPED = new Set(['node_modules', '.git']);

/** Opens the tree around a working folder: the repository, or the folder. */
export function openTree(cwd: string, root?: string): Tree {
  const base = realpathSync.native(root ?? findRepository(cwd) ?? cwd);
  const isInPlace = rememberFolders(base);
  const inPlace = new Set<string>();
  return {
    root: base,
    nameOf: file => reportName(cwd, file),
    read: file =>
      inPlace.has(file) ? readInPlace(file) : readInside(base, file),
    typeOf,
    find(folder) {
      const found = listTracked(folder, isInPlace) ?? walk(folder, isInPlace);
      for (const { file, isPlain } of found) if (isPlain) inPlace.add(file);
      return found.map(({ file }) => file);
    },
  };
}

/** Whether a folder is in the tree where its path says: no link leads to it. */
type IsInPlace = (folder: string) => boolean;

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

/** A file that was found. */
interface FoundFile {
  readonly file: string;
  /** True when it is a file, and no link leads to it. */
  readonly isPlain: boolean;
}

function findRepository(cwd: string): string | undefined {
  let folder = path.resolve(cwd);
  for (;;) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    const parent = path.dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

function typeOf(file: string): ReturnType<Tree['typeOf']> {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() ? 'file' : 'other';
}

/** What git knows, and new files that it does not ignore. */
function listTracked(
  folder: string,
  isInPlace: IsInPlace,
): FoundFile[] | undefined {
  const listed = askGit(folder);
  const names = listed
    ?.split('\0')
    .filter(name => CATALOG_INFO.test(name.slice(name.lastIndexOf('/') + 1)));
  // deleted files are tracked until the deletion is staged
  return (
    names &&
    [...new Set(names)].flatMap(name => {
      const file = path.join(folder, name);
      const stat = lookAt(file);
      const isPlain = stat?.isFile() === true && isInPlace(path.dirname(file));
      return stat ? [{ file, isPlain }] : [];
    })
  );
}

function askGit(folder: string): string | undefined {
  try {
    return runGit(folder, [
      ...['ls-files', '-z', '--cached'],
      ...['--others', '--exclude-standard', '--', '.'],
    ]);
  } catch {
    return undefined;
  }
}

/** What stands at a path, links not followed. */
function lookAt(file: string) {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function walk(folder: string, isInPlace: IsInPlace): FoundFile[] {
  // it follows no links, so what holds of the folder holds below
  const isHere = isInPlace(folder);
  const found: FoundFile[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of entriesOf(next)) {
      const file = path.join(next, entry.name);
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) folders.push(file);
      else if (CATALOG_INFO.test(entry.name))
        found.push({ file, isPlain: isHere && entry.isFile() });
    }
  }
  return found;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
