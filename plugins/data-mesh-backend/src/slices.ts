import type { Steps } from '@backstage-data-mesh/model';

/** How long one slice may hold everybody else up. */
export const SLICE_MS = 8;

const waiting: (() => void)[] = [];

/**
 * Lets others go first. Of all who wait here one goes on in each turn of the
 * event loop, so that many who work at once hold nobody up for longer than one.
 */
export function pause(): Promise<void> {
  return new Promise(goOn => {
    if (waiting.push(goOn) === 1) setImmediate(letOneGoOn);
  });
}

function letOneGoOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(letOneGoOn);
}

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

/** Makes something of each item of a list, in slices. */
export async function mapInSlices<Item, Result>(
  items: Iterable<Item>,
  make: (item: Item) => Result,
): Promise<Result[]> {
  const made: Result[] = [];
  await eachInSlices(items, item => made.push(make(item)));
  return made;
}

/**
 * Goes through steps in slices. When it is stopped, the steps are told, and what
 * they do then, such as to undo something, is done in slices as well.
 */
export async function stepsInSlices<Value>(
  begin: (goOn: () => boolean) => Steps<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  let end = 0;
  const goOn = () => performance.now() < end;
  const steps = begin(goOn);
  let isStopped = false;
  for (;;) {
    end = performance.now() + SLICE_MS;
    do {
      const mustStop: boolean = !isStopped && signal?.aborted === true;
      isStopped ||= mustStop;
      const step = mustStop ? steps.throw(signal?.reason) : steps.next();
      if (step.done) return step.value;
    } while (goOn());
    await pause();
  }
}
