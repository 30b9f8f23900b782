import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { findAtPath, findInFile, type Draft } from '../check/draft';
import type { PlacedFinding, UnknownVerdict } from '../check/finding';
import type { UnreadFolder } from '../check/unknown';
import {
  createReader,
  type ReadFile,
  type SourceReader,
} from '../source/readSource';
import type { FoundFiles, Tree } from './files';
import { followTargets, type FollowTarget } from './followTarget';
import { createInclude, type IncludeText } from './includeText';
import { findTargets, type LocationTarget } from './locations';
import { isInside, type ReadResult } from './readFile';
import { reportName } from './reportName';
import { createSelection, type Selection } from './selection';

/** The files of a run, parsed, and what could not be read. */
export interface ReadTree {
  readonly files: readonly ReadFile[];
  readonly unreadable: readonly PlacedFinding[];
  /** The files on disk, to write to or to watch. */
  readonly pathOf: ReadonlyMap<string, string>;
  readonly include: IncludeText;
  /** How many files patterns leave out. */
  readonly excluded: number;
  /** Folders within the tree in which nobody looked. */
  readonly unread: readonly UnreadFolder[];
  /** What Locations name and the catalog alone follows. */
  readonly notFollowed: readonly UnknownVerdict[];
  /** The folders that were given and have no file that may be read. */
  readonly empty: readonly string[];
}

/** A path was given that does not exist. */
export class NoSuchPathError extends Error {}

/** Which files are read, and who is told. */
export interface ReadOptions {
  readonly selection?: Selection;
  /** Called now and then with the number of files read so far. */
  readonly onProgress?: (filesRead: number) => void;
}

interface Reading {
  readonly tree: Tree;
  readonly readSource: SourceReader;
  readonly follow: FollowTarget;
  readonly pathOf: Map<string, string>;
  readonly unreadable: PlacedFinding[];
  readonly notFollowed: UnknownVerdict[];
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
  { selection = createSelection(), onProgress = () => {} }: ReadOptions = {},
): ReadTree {
  const given = paths.map(name => findAt(tree, name, selection));
  const queue = given.flatMap(({ files }) => files);
  const reading: Reading = {
    ...{ tree, queue, readSource: createReader(), follow: followTargets(tree) },
    ...{ files: [], unreadable: [], notFollowed: [], pathOf: new Map() },
  };
  const isExcluded = rememberExcluded(tree, selection);
  for (let next = 0; next < queue.length; next++) {
    if (!isExcluded(queue[next])) readOne(reading, queue[next]);
    if (next % 500 === 499) onProgress(next + 1);
  }
  const { files, unreadable, notFollowed, pathOf } = reading;
  return {
    ...{ files, unreadable, notFollowed, pathOf },
    include: createInclude(tree, pathOf),
    excluded: isExcluded.count(),
    unread: nameEach(
      tree,
      given
        .flatMap(({ unread }) => unread)
        .filter(({ folder }) => !isLeftOut(tree, selection, folder)),
    ),
    empty: paths.filter(
      (_, index) =>
        given[index].isFolder && given[index].files.every(isExcluded),
    ),
  };
}

/** Each once, though it is below several of the paths. */
function nameEach({ nameOf }: Tree, found: FoundFiles['unread']) {
  const byName = new Map<string, UnreadFolder>();
  for (const { folder, is } of found)
    byName.set(folder, { name: nameOf(folder), is });
  return [...byName.values()];
}

function isLeftOut({ root }: Tree, { isExcluded }: Selection, name: string) {
  return isExcluded?.(reportName(root, name)) === true;
}

/** Tells which files are left out, and counts them. */
function rememberExcluded(tree: Tree, selection: Selection) {
  const found = new Set<string>();
  const ask = (file: string) => {
    const isOut = isLeftOut(tree, selection, file);
    if (isOut) found.add(file);
    return isOut;
  };
  return Object.assign(ask, { count: () => found.size });
}

function findAt(tree: Tree, given: string, { isWanted }: Selection) {
  const type = tree.typeOf(given);
  if (!type) throw new NoSuchPathError(explainNone(tree, given));
  if (isOutside(tree.root, type === 'folder' ? given : dirname(given)))
    throw new NoSuchPathError(
      `${tree.nameOf(given)} stands outside of ${tree.nameOf(tree.root)}, and nothing outside is read; start within it, or name a folder around both with --root`,
    );
  if (type !== 'folder') return { files: [given], unread: [], isFolder: false };
  const { files, unread } = tree.find(given, isWanted);
  return { files: [...files].sort(), unread, isFolder: true };
}

/** A link within leads out at most; it is told of when it is read. */
function isOutside(root: string, folder: string): boolean {
  try {
    return !isInside(root, realpathSync.native(folder));
  } catch {
    // it has gone meanwhile
    return false;
  }
}

function explainNone({ nameOf, read }: Tree, given: string): string {
  const name = nameOf(given);
  const answer = read(given);
  return answer.ok || answer.reason === 'it does not exist'
    ? `There is no file or folder ${name}`
    : `${name} cannot be read: ${answer.reason}`;
}

function readOne(reading: Reading, file: string): void {
  const { tree, pathOf, unreadable, files, readSource } = reading;
  const name = tree.nameOf(file);
  if (pathOf.has(name)) return;
  pathOf.set(name, file);
  const read = tree.read(file);
  if (!read.ok) {
    unreadable.push(findInFile(name, describeUnread(read)));
    return;
  }
  const source = readSource({ path: name, text: read.text });
  files.push(source);
  for (const target of findTargets(source)) followOne(reading, file, target);
}

function describeUnread({
  reason,
  isTooLarge,
}: Extract<ReadResult, { ok: false }>): Draft {
  return isTooLarge
    ? {
        check: 'yaml-limit',
        message: `Nothing in the file was judged: ${reason}`,
      }
    : {
        check: 'file-unreadable',
        message: `The file cannot be checked: ${reason}`,
      };
}

function followOne(
  { follow, queue, unreadable, notFollowed }: Reading,
  file: string,
  target: LocationTarget,
): void {
  const { document, path } = target;
  const followed = follow(file, target);
  if (followed.is === 'files') {
    queue.push(...followed.files);
  } else if (followed.is === 'doubt') {
    const { reason, remedy } = followed.doubt;
    const about = { file: document.file.path, rule: 'location-unresolved' };
    notFollowed.push({ ...about, reason, remedy });
  } else {
    const { message } = followed;
    const draft = { check: 'location-unresolved', message } as const;
    unreadable.push(findAtPath(document, { path }, draft));
  }
}
