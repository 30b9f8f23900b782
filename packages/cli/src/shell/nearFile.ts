import path from 'node:path';
import { findNearest, quote } from '@backstage-data-mesh/model';
import type { Tree } from './files';
import { reportName } from './reportName';
import { resolvePath } from './resolvePath';

/**
 * Says which file was probably meant by a path at which there is none, in a file
 * by its place on disk; nothing where none is near.
 */
export type HintNearFile = (fromFile: string, written: string) => string;

/** Each folder is listed once. */
export function hintNearFiles(tree: Tree): HintNearFile {
  const namesIn = rememberNames(tree);
  const realFolder = rememberRealFolders(tree);
  return (fromFile, written) => {
    const text = withoutMarks(written);
    const found = resolvePath(tree, fromFile, text);
    if (found.is !== 'inside') return '';
    const folder = path.dirname(found.file);
    const real = realFolder(folder);
    if (real === undefined) return '';
    const name = path.basename(found.file);
    const near =
      tree.typeOf(path.join(real, name)) === 'file'
        ? name
        : nearName(name, namesIn(real));
    if (near === undefined) return '';
    const start =
      real === folder
        ? text.slice(0, text.lastIndexOf('/') + 1)
        : `${pathTo(tree, { fromFile, folder: real, text })}/`;
    return `; there is ${quote(`${start}${near}`)}`;
  };
}

/** A folder, or the one that differs from it in the case of letters alone. */
function rememberRealFolders(
  tree: Tree,
): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const foldersIn = rememberFolders(tree);
  const find = (folder: string): string | undefined => {
    if (folder === tree.root || tree.typeOf(folder) === 'folder') return folder;
    const around = realFolder(path.dirname(folder));
    if (around === undefined) return undefined;
    const name = path.basename(folder).toLowerCase();
    const [real, ...more] = foldersIn(around).get(name) ?? [];
    return real === undefined || more.length > 0
      ? undefined
      : path.join(around, real);
  };
  const realFolder = (folder: string): string | undefined => {
    if (!known.has(folder)) known.set(folder, find(folder));
    return known.get(folder);
  };
  return realFolder;
}

/** The folders in a folder, by their names in lower case. */
function rememberFolders(
  tree: Tree,
): (folder: string) => ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  return folder => {
    const before = known.get(folder);
    if (before) return before;
    const found = new Map<string, string[]>();
    for (const name of tree.foldersIn(folder)) {
      const plain = name.toLowerCase();
      const same = found.get(plain);
      if (same) same.push(name);
      else found.set(plain, [name]);
    }
    known.set(folder, found);
    return found;
  };
}

interface Wanted {
  readonly fromFile: string;
  readonly folder: string;
  /** As it was written: from the root, or from the folder of the file. */
  readonly text: string;
}

function pathTo(tree: Tree, { fromFile, folder, text }: Wanted): string {
  if (text.startsWith('/'))
    return `/${reportName(tree.repositoryOf(fromFile), folder)}`;
  const name = reportName(path.dirname(fromFile), folder);
  return name.startsWith('.') ? name : `./${name}`;
}

/** A path without what belongs to addresses, or to another kind of machine. */
function withoutMarks(written: string): string {
  return written
    .trim()
    .replaceAll('\\', '/')
    .replace(/[?#].*$/s, '');
}

/** Names that nobody would compare by eye are not compared. */
const MAX_NAMES = 200;

function nearName(name: string, names: readonly string[]): string | undefined {
  const plain = name.toLowerCase();
  const same = names.find(each => each.toLowerCase() === plain);
  if (same !== undefined || names.length > MAX_NAMES) return same;
  const [stem, extension] = splitName(name);
  const others = names.filter(each => splitName(each)[0] === stem);
  // `.yml` for `.yaml`, or `.odcs.yaml`
  if (others.length === 1) return others[0];
  const near = findNearest(
    stem,
    names
      .map(splitName)
      .flatMap(([other, ending]) => (ending === extension ? [other] : [])),
  );
  return near === undefined ? undefined : `${near}${extension}`;
}

/** What two names have in common at their end makes them no nearer. */
function splitName(name: string): readonly [string, string] {
  const dot = name.indexOf('.', 1);
  return dot === -1 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
}

function rememberNames(tree: Tree): (folder: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return folder => {
    const names = known.get(folder) ?? tree.namesIn(folder);
    known.set(folder, names);
    return names;
  };
}
