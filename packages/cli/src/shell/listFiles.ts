import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isMangled } from '../unreadable';
import { runGit } from './git';

/** A file that was found. */
export interface FoundFile {
  readonly file: string;
  /** True when it is a file, and no link leads to it. */
  readonly isPlain: boolean;
}

/** A folder within the tree in which nobody looked. */
export interface UnreadFolder {
  readonly folder: string;
  readonly is: 'submodule' | 'repository' | 'closed';
}

/** The files of a folder, and the folders below it that were not entered. */
export interface FileList {
  readonly files: readonly FoundFile[];
  readonly unread: readonly UnreadFolder[];
}

/** Which files are listed, by their names from the folder, with `/`. */
export type IsWanted = (name: string) => boolean;

/** Whether a folder is in the tree where its path says: no link leads to it. */
export type IsInPlace = (folder: string) => boolean;

/**
 * Lists what git knows in a folder and its submodules, and new files that it
 * does not ignore; all that is there where git knows nothing.
 */
export function listFiles(
  folder: string,
  isWanted: IsWanted,
  isInPlace: IsInPlace,
): FileList {
  return (
    listTracked(folder, isWanted, isInPlace) ??
    walk(folder, isWanted, isInPlace)
  );
}

function listTracked(
  folder: string,
  isWanted: IsWanted,
  isInPlace: IsInPlace,
): FileList | undefined {
  const listed = askGit(folder);
  if (listed === undefined) return undefined;
  const names = new Set<string>();
  const unread: UnreadFolder[] = [];
  const files: FoundFile[] = [];
  for (const entry of listed.split('\0')) {
    const kept = KEPT.exec(entry);
    const name = kept ? entry.slice(kept[0].length) : entry;
    if (kept?.[1] === SUBMODULE) {
      const below = listSubmodule(path.join(folder, name), {
        isWanted: inner => isWanted(path.posix.join(name, inner)),
        isInPlace,
      });
      files.push(...below.files);
      unread.push(...below.unread);
    } else if (name.endsWith('/')) {
      unread.push({ folder: path.join(folder, name), is: 'repository' });
    } else if (isWanted(name)) names.add(name);
  }
  for (const name of names) {
    const file = path.join(folder, name);
    // deleted files are tracked until the deletion is staged
    if (isGone(file) && !isMangled(name)) continue;
    const isPlain =
      lookAt(file)?.isFile() === true && isInPlace(path.dirname(file));
    files.push({ file, isPlain });
  }
  return { files, unread };
}

/** What stands before the name of what git keeps: mode, object and stage. */
const KEPT = /^(\d{6}) [\da-f]+ \d\t/;
/** The mode of a folder that has a commit of another repository. */
const SUBMODULE = '160000';

function listSubmodule(
  folder: string,
  { isWanted, isInPlace }: { isWanted: IsWanted; isInPlace: IsInPlace },
): FileList {
  // an empty folder waits for `git submodule update`
  if (!isInPlace(folder) || !lookAt(path.join(folder, '.git')))
    return { files: [], unread: [{ folder, is: 'submodule' }] };
  return listFiles(folder, isWanted, isInPlace);
}

/** Each entry is a name; of what git keeps, with mode and a tab before it. */
function askGit(folder: string): string | undefined {
  try {
    return runGit(folder, [
      ...['ls-files', '-z', '--cached', '--stage'],
      ...['--others', '--exclude-standard', '--', '.'],
    ]);
  } catch {
    return undefined;
  }
}

/** What stands at a path, links not followed. */
export function lookAt(file: string) {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** True when nothing stands at a path; not where nobody may look. */
function isGone(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) === undefined;
  } catch (error) {
    return isNotThere(error);
  }
}

function isNotThere(error: unknown): boolean {
  const { code } = Object(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Folders in which nobody looks for files of the tree. */
export const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

function walk(
  folder: string,
  isWanted: IsWanted,
  isInPlace: IsInPlace,
): FileList {
  // it follows no links, so what holds of the folder holds below
  const isHere = isInPlace(folder);
  const files: FoundFile[] = [];
  const unread: UnreadFolder[] = [];
  const folders = [''];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const inside = path.join(folder, next);
    const entries =
      isMangled(next) && isGone(inside) ? undefined : entriesOf(inside);
    if (!entries) unread.push({ folder: inside, is: 'closed' });
    for (const entry of entries ?? []) {
      const name = next + entry.name;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) folders.push(`${name}/`);
      } else if (isWanted(name)) {
        const isPlain = isHere && entry.isFile();
        files.push({ file: path.join(folder, name), isPlain });
      }
    }
  }
  return { files, unread };
}

/** What is in a folder; `undefined` where it cannot be listed. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // it may have gone meanwhile
    return isNotThere(error) ? [] : undefined;
  }
}
