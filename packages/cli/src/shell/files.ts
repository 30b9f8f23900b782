import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { LIMITS } from '../source/limits';
import { runGit } from './git';
import { reportName } from './reportName';

/** The text of a file, or why it cannot be read. */
export type ReadResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

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
  return {
    root: base,
    nameOf: file => reportName(cwd, file),
    read: file => readInside(base, file),
    typeOf,
    find: folder => listTracked(folder) ?? walk(folder),
  };
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

function readInside(root: string, file: string): ReadResult {
  try {
    const real = realpathSync.native(file);
    if (!isInside(root, real))
      return refuse('it leads out of the tree and is not read');
    const stat = statSync(real);
    if (!stat.isFile()) return refuse('it is not a plain file');
    if (stat.size > LIMITS.fileBytes)
      return refuse(
        `it has ${stat.size} bytes; at most ${LIMITS.fileBytes} are read`,
      );
    return decode(readFileSync(real));
  } catch (error) {
    return refuse(reasonOf(error));
  }
}

/** A file that cannot be read, and why. */
export function refuse(reason: string): ReadResult {
  return { ok: false, reason };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): ReadResult {
  // it may have grown since it was measured
  if (bytes.length > LIMITS.fileBytes) return refuse('it is too large');
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    return refuse('it is not UTF-8 text');
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ELOOP: 'its links go in a circle',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it does not exist',
  ENAMETOOLONG: 'its name is too long',
};

function reasonOf(error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error
      ? String(error.code)
      : '';
  return REASONS[code] ?? `it cannot be read (${code || 'unknown reason'})`;
}

/** True when a resolved path is the folder or below it. */
export function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return (
    relative !== '..' &&
    !relative.startsWith(`..${path.sep}`) &&
    !path.isAbsolute(relative)
  );
}

/** What git knows, and new files that it does not ignore. */
function listTracked(folder: string): string[] | undefined {
  try {
    const listed = runGit(folder, [
      ...['ls-files', '-z', '--cached'],
      ...['--others', '--exclude-standard', '--', '.'],
    ]);
    const names = listed
      .split('\0')
      .filter(name => CATALOG_INFO.test(name.slice(name.lastIndexOf('/') + 1)));
    // deleted files are tracked until the deletion is staged
    return [...new Set(names)]
      .map(name => path.join(folder, name))
      .filter(isThere);
  } catch {
    return undefined;
  }
}

function isThere(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch {
    return false;
  }
}

function walk(folder: string): string[] {
  const found: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of entriesOf(next)) {
      const full = path.join(next, entry.name);
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) folders.push(full);
      else if (CATALOG_INFO.test(entry.name)) found.push(full);
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
