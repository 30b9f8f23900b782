import path from 'node:path';
import { findAtPath, findInFile } from '../check/draft';
import type { PlacedFinding } from '../check/finding';
import type { IncludedText } from '../source/placeholders';
import {
  createReader,
  type ReadFile,
  type SourceReader,
} from '../source/readSource';
import type { Tree } from './files';
import { isInside } from './readFile';
import { findTargets } from './locations';

/** The files of a run, parsed, and what could not be read. */
export interface ReadTree {
  readonly files: readonly ReadFile[];
  readonly unreadable: readonly PlacedFinding[];
  /** The files on disk, to write to or to watch. */
  readonly pathOf: ReadonlyMap<string, string>;
  readonly include: (fromFile: string, target: string) => IncludedText;
}

/** A path was given that does not exist. */
export class NoSuchPathError extends Error {}

/** Called now and then with the number of files read so far. */
export type OnProgress = (filesRead: number) => void;

interface Reading {
  readonly tree: Tree;
  readonly readSource: SourceReader;
  readonly pathOf: Map<string, string>;
  readonly unreadable: PlacedFinding[];
  readonly files: ReadFile[];
  readonly queue: string[];
}

/**
 * Reads the catalog-info files among and below some paths, and what Locations
 * in them point to, each file once.
 *
 * @throws NoSuchPathError for a path that does not exist.
 */
export function readTree(
  tree: Tree,
  paths: readonly string[],
  onProgress: OnProgress = () => {},
): ReadTree {
  const queue = paths.flatMap(given => filesAt(tree, given));
  const reading: Reading = {
    ...{ tree, queue, readSource: createReader() },
    ...{ files: [], unreadable: [], pathOf: new Map() },
  };
  for (let next = 0; next < queue.length; next++) {
    readOne(reading, queue[next]);
    if (next % 500 === 499) onProgress(next + 1);
  }
  const { files, unreadable, pathOf } = reading;
  const include = (fromFile: string, target: string) =>
    includeText(tree, path.dirname(pathOf.get(fromFile) ?? tree.root), target);
  return { files, unreadable, pathOf, include };
}

function filesAt(tree: Tree, given: string): string[] {
  const type = tree.typeOf(given);
  if (!type)
    throw new NoSuchPathError(
      `There is no file or folder ${tree.nameOf(given)}`,
    );
  return type === 'folder' ? tree.find(given).sort() : [given];
}

function readOne(reading: Reading, file: string): void {
  const { tree, pathOf, unreadable, files, queue, readSource } = reading;
  const name = tree.nameOf(file);
  if (pathOf.has(name)) return;
  pathOf.set(name, file);
  const read = tree.read(file);
  if (!read.ok) {
    const message = `The file cannot be checked: ${read.reason}`;
    unreadable.push(findInFile(name, { check: 'file-unreadable', message }));
    return;
  }
  const source = readSource({ path: name, text: read.text });
  files.push(source);
  for (const target of findTargets(source)) {
    const full = path.resolve(path.dirname(file), target.text);
    const fault = judgeTarget(tree, full);
    if (!fault) queue.push(full);
    else
      unreadable.push(
        findAtPath(
          target.document,
          { path: target.path },
          { check: 'location-unresolved', message: `The target ${fault}` },
        ),
      );
  }
}

function judgeTarget(tree: Tree, full: string): string | undefined {
  if (!isInside(tree.root, full)) return 'leads out of the tree';
  const type = tree.typeOf(full);
  if (!type) return 'does not exist';
  return type === 'file' ? undefined : 'is not a plain file';
}

const ADDRESS = /^[a-z][a-z0-9+.-]*:/i;

function includeText(tree: Tree, folder: string, target: string): IncludedText {
  if (ADDRESS.test(target)) return { ok: false, isRemote: true };
  const full = path.resolve(folder, target);
  if (path.isAbsolute(target) || !isInside(tree.root, full))
    return { ok: false, reason: 'The placeholder leads out of the tree' };
  const read = tree.read(full);
  if (read.ok) return read;
  const reason = `The file of the placeholder cannot be included: ${read.reason}`;
  return { ok: false, reason };
}
