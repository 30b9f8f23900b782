import { watch } from 'node:fs';
import path from 'node:path';

const QUIET_MS = 100;

/**
 * Calls back some time after a change to one of the files, or to a YAML file
 * beside one, until it is stopped.
 */
export function watchFiles(
  files: readonly string[],
  onChange: () => void,
  stop?: AbortSignal,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const schedule = (name: string | null) => {
    if (name && !/\.(ya?ml|json)$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS);
  };
  // editors replace files, so the folders are watched
  for (const folder of new Set(files.map(file => path.dirname(file))))
    watch(folder, { signal: stop }, (_event, name) => schedule(name));
  return new Promise(resolve => {
    stop?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
