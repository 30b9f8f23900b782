import path from 'node:path';
import { findNearest, quote } from '@backstage-data-mesh/model';
import type { Tree } from './files';
import { resolvePath } from './resolvePath';

/**
 * Says which file was probably meant by a path at which there is none, in a file
 * by its place on disk; nothing where none is near.
 */
export type HintNearFile = (fromFile: string, written: string) => string;

/** Each folder is listed once. */
export function hintNearFiles(tree: Tree): HintNearFile {
  const namesIn = rememberNames(tree);
  return (fromFile, written) => {
    const text = withoutMarks(written);
    const found = resolvePath(tree, fromFile, text);
    if (found.is !== 'inside') return '';
    const folder = path.dirname(found.file);
    const name = path.basename(found.file);
    const near =
      tree.typeOf(found.file) === 'file'
        ? name
        : nearName(name, namesIn(folder));
    if (near === undefined) return '';
    return `; there is ${quote(`${text.slice(0, text.lastIndexOf('/') + 1)}${near}`)}`;
  };
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
