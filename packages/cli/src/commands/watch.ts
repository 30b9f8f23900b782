import { statSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

const QUIET_MS = 100;

/** What is watched, and what is done about a change. */
export interface Watch {
  /** Absolute paths; one that is not there, or goes away, is waited for. */
  readonly paths: readonly string[];
  /** A file that the check writes itself. */
  readonly own?: string;
  /** Checks again, and gives the paths that it read. Must not throw. */
  readonly check: () => readonly string[];
  readonly stop?: AbortSignal;
}

/**
 * Checks again some time after a change to one of the paths, or to a YAML or
 * JSON file beside one, until it is stopped. Rejects when the system cannot
 * watch.
 */
export function watchPaths({ own, check, stop, ...given }: Watch) {
  const paths = new Set(given.paths);
  let timer: NodeJS.Timeout | undefined;
  return new Promise<void>((resolve, reject) => {
    const folders = watchFolders(file => {
      if (file === own) return;
      clearTimeout(timer);
      timer = setTimeout(checkAgain, QUIET_MS);
    });
    const end = () => {
      clearTimeout(timer);
      folders.close();
    };
    const orEnd = (action: () => void) => () => {
      try {
        action();
      } catch (error) {
        end();
        reject(error);
      }
    };
    const checkAgain = orEnd(() => {
      // before the check, so that no change is missed while it runs
      folders.reopen(paths);
      for (const read of check()) paths.add(read);
      if (!stop?.aborted) folders.open(paths);
    });
    orEnd(() => folders.open(paths))();
    stop?.addEventListener('abort', () => resolve(end()));
  });
}

/** Watches the folders of paths; those of paths that are not there as well. */
function watchFolders(onChange: (file: string) => void) {
  const watchers = new Map<string, FSWatcher>();
  let names: NamesByFolder = new Map();
  const isWatched = (folder: string, name: string) =>
    /\.(ya?ml|json)$/.test(name) || names.get(folder)?.has(name);
  const watchFolder = (folder: string) =>
    watch(folder, (_event, name) => {
      if (name === null || isWatched(folder, name))
        onChange(path.join(folder, name ?? ''));
    }).on('error', () => onChange(folder));
  const open = (paths: Iterable<string>) => {
    names = namesByFolder(paths);
    for (const folder of names.keys())
      if (!watchers.has(folder)) watchers.set(folder, watchFolder(folder));
  };
  const close = () => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  return {
    open,
    close,
    /** Folders may be others than they were, though their names are the same. */
    reopen(paths: Iterable<string>) {
      close();
      open(paths);
    },
  };
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
