import { foldersIn, watchFolders } from './watchFolders';

const QUIET_MS = 100;
/** Who makes more folders at once unpacks something, or builds. */
const MAX_FRESH = 2_000;

/** What is watched, and what is done about a change. */
export interface Watch {
  /** Absolute paths; one that is not there, or goes away, is waited for. */
  readonly paths: readonly string[];
  /** Folders in which files may come; watched as far as the system can. */
  readonly folders: () => readonly string[];
  /** A file that the check writes itself. */
  readonly own?: string;
  /** Checks again, and gives the paths that it read. Must not throw. */
  readonly check: () => readonly string[];
  /** Told once when the system watches no more folders. */
  readonly onLimit: () => void;
  readonly stop?: AbortSignal;
}

/**
 * Checks again some time after a change to one of the paths, to a YAML or JSON
 * file beside one or in one of the folders, and when a folder comes into them,
 * until it is stopped. Rejects when the system cannot watch.
 */
export function watchPaths({ own, check, stop, onLimit, ...given }: Watch) {
  const paths = new Set(given.paths);
  const places = new Set(given.folders());
  const fresh = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  return new Promise<void>((resolve, reject) => {
    const checkSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(checkAgain, QUIET_MS);
    };
    const folders = watchFolders({
      onLimit,
      onChange: file => file !== own && checkSoon(),
      onFolder: folder => {
        fresh.add(folder);
        checkSoon();
      },
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
    const open = () => folders.open(paths, places);
    /** Each is watched before it is listed, so that nothing comes between. */
    const enterFresh = () => {
      let next = [...fresh];
      fresh.clear();
      for (let left = MAX_FRESH; next.length > 0 && left > 0;) {
        for (const folder of next.slice(0, left)) places.add(folder);
        left -= next.length;
        open();
        next = next.flatMap(foldersIn);
      }
    };
    const checkAgain = orEnd(() => {
      // before the check, so that no change is missed while it runs
      folders.close();
      open();
      enterFresh();
      for (const read of check()) paths.add(read);
      for (const folder of given.folders()) places.add(folder);
      if (!stop?.aborted) open();
    });
    orEnd(open)();
    stop?.addEventListener('abort', () => resolve(end()));
  });
}
