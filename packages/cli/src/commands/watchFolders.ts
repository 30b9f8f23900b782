import {
  lstatSync,
  readdirSync,
  statSync,
  watch,
  type FSWatcher,
} from 'node:fs';
import path from 'node:path';
import { SKIPPED } from '../shell/listFiles';

/** Who is told of what happens in folders. */
interface Listener {
  onChange(file: string): void;
  /** A folder came, or has another name now. */
  onFolder(folder: string): void;
  onLimit(): void;
}

/** Watches the folders of paths, those of paths that are not there, and others. */
export function watchFolders({ onChange, onFolder, onLimit }: Listener) {
  const watchers = new Map<string, FSWatcher>();
  let names: NamesByFolder = new Map();
  let isAtLimit = false;
  const isWatched = (folder: string, name: string) =>
    /\.(ya?ml|json)$/.test(name) || names.get(folder)?.has(name);
  const watchFolder = (folder: string) => {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (event, name) => {
      const file = path.join(folder, name ?? '');
      if (name === null || isWatched(folder, name)) onChange(file);
      if (event === 'rename' && name !== null && isPlace(file)) onFolder(file);
    });
    watchers.set(folder, watcher);
    watcher.on('error', () => onChange(folder));
  };
  /** What may come there is less than what is read already. */
  const watchPlace = (folder: string) => {
    try {
      if (!isAtLimit) watchFolder(folder);
    } catch (error) {
      if (!LIMITS.has(Object(error).code)) return;
      isAtLimit = true;
      onLimit();
    }
  };
  return {
    open(paths: Iterable<string>, places: Iterable<string>) {
      names = namesByFolder(paths);
      for (const folder of names.keys()) watchFolder(folder);
      for (const folder of places) watchPlace(folder);
    },
    /** Folders may be others than they were, though their names are the same. */
    close() {
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

// what the system says when it watches no more
const LIMITS = new Set<unknown>(['ENOSPC', 'EMFILE', 'ENFILE']);

/** The folders in a folder in which somebody may write files to be read. */
export function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory() && !SKIPPED.has(entry.name))
      .map(({ name }) => path.join(folder, name));
  } catch {
    // it has gone meanwhile, or may not be looked into
    return [];
  }
}

function isPlace(file: string): boolean {
  if (SKIPPED.has(path.basename(file))) return false;
  try {
    return lstatSync(file).isDirectory();
  } catch {
    return false;
  }
}

type NamesByFolder = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The nearest folder of each path that is there, and the name in it that leads
 * to the path; its own name as well, by which some systems say that it is gone.
 */
function namesByFolder(paths: Iterable<string>): NamesByFolder {
  const names = new Map<string, Set<string>>();
  for (const wanted of paths) {
    const folder = nearestFolder(wanted);
    const known = names.get(folder) ?? new Set([path.basename(folder)]);
    const [next] = path.relative(folder, wanted).split(path.sep);
    names.set(folder, known.add(next));
  }
  return names;
}

function nearestFolder(wanted: string): string {
  let folder = wanted;
  while (!isFolder(folder) && path.dirname(folder) !== folder)
    folder = path.dirname(folder);
  return folder;
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
}
