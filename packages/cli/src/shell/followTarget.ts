import path from 'node:path';
import { quote } from '@backstage-data-mesh/model';
import type { Doubt } from '../source/doubt';
import { createGlob, isForeignPattern, isPattern } from '../source/glob';
import { once } from '../source/once';
import type { Tree } from './files';
import { hintNearFiles } from './nearFile';
import type { LocationTarget } from './locations';
import {
  decodePath,
  isAddress,
  resolvePath,
  type Destination,
} from './resolvePath';

/** The files that a target leads to, or why there are none. */
export type Followed =
  | { readonly is: 'files'; readonly files: readonly string[] }
  | { readonly is: 'fault'; readonly message: string }
  | { readonly is: 'doubt'; readonly doubt: Doubt };

/** Follows a target of a Location that stands in a file. */
export type FollowTarget = (
  fromFile: string,
  target: LocationTarget,
) => Followed;

/** Follows targets as the catalog does, within the tree. */
export function followTargets(tree: Tree): FollowTarget {
  const match = createMatcher(tree);
  const hintNear = hintNearFiles(tree);
  return (fromFile, target) => {
    const { text, isOptional, type = 'url' } = target;
    if (OF_ONE_MACHINE.test(text))
      return fault(`The target ${quote(text)} is a file of one machine`);
    if (isAddress(text) || !READ_HERE.has(type)) return judgeAddress(target);
    if (isForeignPattern(text)) return inDoubt(text, FOREIGN);
    const { start, pattern } = splitPattern(text);
    const found = resolvePath(tree, fromFile, start);
    if (found.is !== 'inside') return leadsOut(text, found);
    if (pattern !== undefined) {
      const files = match(found.file, pattern);
      if (!files) return inDoubt(text, TOO_MUCH);
      return files.length > 0 || isOptional
        ? { is: 'files', files }
        : fault(`No file fits the pattern ${quote(text)}`);
    }
    const is = tree.typeOf(found.file);
    if (is === 'file') return { is: 'files', files: [found.file] };
    if (is === 'folder') return fault(namesFolder(text));
    if (is) return fault(`The target ${quote(text)} is not a plain file`);
    return isOptional
      ? { is: 'files', files: [] }
      : fault(
          `The target ${quote(text)} does not exist${hintNear(fromFile, text)}`,
        );
  };
}

/** The catalog reads files, and looks into no folder. */
function namesFolder(text: string): string {
  const folder = text.replace(/(?<!\/)\/*$/, '');
  return `The target ${quote(text)} is a folder; name its files, such as ${quote(`${folder}/catalog-info.yaml`)}, or write a pattern`;
}

// `file:///a`, `C:\\a`, `~/a`
const OF_ONE_MACHINE = /^(?:file:|[a-z]:[\\/]|~[\\/])/i;
const READ_HERE = new Set(['url', 'file']);
const FOREIGN: Doubt = {
  reason: 'is a pattern of a form that is not followed here',
  remedy: 'Write it with `*`, `**` and `?`, or name the files',
};
const TOO_MUCH: Doubt = {
  reason: 'is not followed: there are too many patterns for too many files',
  remedy: 'Begin patterns with a folder, or name the files',
};

function judgeAddress({ text, type }: LocationTarget): Followed {
  const reason = isAddress(text)
    ? 'is an address, and nothing is fetched'
    : `is read by the catalog alone, as ${quote(type ?? 'url')}`;
  return inDoubt(text, { reason, remedy: 'Check what is there by itself' });
}

function leadsOut(text: string, { is }: Destination): Followed {
  if (is === 'elsewhere')
    return fault(`The target ${quote(text)} leads out of the repository`);
  return inDoubt(text, {
    reason: 'stands outside the folder that --root names, and is not read',
    remedy: 'Run without --root, or with a wider one',
  });
}

function inDoubt(text: string, { reason, remedy }: Doubt): Followed {
  const doubt = { reason: `The target ${quote(text)} ${reason}`, remedy };
  return { is: 'doubt', doubt };
}

function fault(message: string): Followed {
  return { is: 'fault', message };
}

/** The folder that is named outright, and the pattern from there. */
function splitPattern(text: string): { start: string; pattern?: string } {
  const names = text.split('/');
  const first = names.findIndex(isPattern);
  return first === -1
    ? { start: text }
    : {
        start: first === 0 ? '.' : `${names.slice(0, first).join('/')}/`,
        pattern: decodePath(names.slice(first).join('/')),
      };
}

const MAX_PATTERN = 1_000;
const MAX_COMPARISONS = 5_000_000;

/** Finds files by pattern; the tree is listed once. */
function createMatcher(tree: Tree) {
  const all = once(() => [...tree.find(tree.root, () => true).files].sort());
  let comparisons = 0;
  return (folder: string, pattern: string): string[] | undefined => {
    if (pattern.length > MAX_PATTERN) return undefined;
    const start = folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`;
    const below = filesFrom(all(), start);
    comparisons += below.length;
    if (comparisons > MAX_COMPARISONS) return undefined;
    const fits = createGlob(pattern);
    return below.filter(file =>
      fits(file.slice(start.length).split(path.sep).join('/')),
    );
  };
}

/** The files below a folder, of a sorted list. */
function filesFrom(files: readonly string[], start: string): string[] {
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (files[middle] < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < files.length && files[end].startsWith(start)) end++;
  return files.slice(low, end);
}
