import { setImmediate as pause } from 'node:timers/promises';

/** How long one slice may hold everybody else up. */
export const SLICE_MS = 8;

/** Works in slices, letting others go first between them. */
export async function inSlices(
  work: (goOn: () => boolean) => boolean,
  signal?: AbortSignal,
): Promise<void> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + SLICE_MS;
    if (work(() => performance.now() < end)) return;
    await pause();
  }
}

/** Goes through a list in slices. */
export async function eachInSlices<Item>(
  items: Iterable<Item>,
  use: (item: Item) => void,
  signal?: AbortSignal,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  await inSlices(goOn => {
    do {
      const { done, value } = iterator.next();
      if (done) return true;
      use(value);
    } while (goOn());
    return false;
  }, signal);
}
