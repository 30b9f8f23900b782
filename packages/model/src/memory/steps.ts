/**
 * Work that may pause: whoever does it may do something else between two steps.
 * A step ends at each `yield`, and its length does not grow with the mesh.
 *
 * @public
 */
export type Steps<Value> = Generator<void, Value, void>;

/** Does work to its end without a pause. @public */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So many small things, such as flows or refs, are done in one step. @public */
export const STEP_SIZE = 100;

/** Does the same for each item, with a pause after each few of them. @public */
export function* eachInSteps<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
): Steps<void> {
  let done = 0;
  for (const item of items) {
    work(item);
    done++;
    if (done % STEP_SIZE === 0) yield;
  }
}

/**
 * The same for items that each hold many small things, such as a product's flows:
 * `work` tells how many it looked at, the item itself aside.
 *
 * @public
 */
export function* eachOfManyInSteps<Item>(
  items: Iterable<Item>,
  work: (item: Item) => number,
): Steps<void> {
  let done = 0;
  for (const item of items) {
    done += 1 + work(item);
    if (done < STEP_SIZE) continue;
    done = 0;
    yield;
  }
}

/** So many numbers of an array are looked at in one step. */
const BLOCK = 2 ** 14;

/** Works through an array of numbers, from place to place, block by block. @public */
export function* blocksInSteps(
  length: number,
  work: (from: number, to: number) => void,
): Steps<void> {
  for (let from = 0; from < length; from += BLOCK) {
    work(from, Math.min(length, from + BLOCK));
    yield;
  }
}

/** Sorts a copy of a list; what is equal stays in its order. @public */
export function* sortInSteps<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<Item[]> {
  let runs: Item[][] = [];
  for (let at = 0; at < items.length; at += STEP_SIZE) {
    runs.push(items.slice(at, at + STEP_SIZE).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(
        at + 1 < runs.length
          ? yield* mergeInSteps(runs[at], runs[at + 1], compare)
          : runs[at],
      );
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeInSteps<Item>(
  a: readonly Item[],
  b: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<Item[]> {
  const merged: Item[] = [];
  let [left, right] = [0, 0];
  while (left < a.length || right < b.length) {
    const isLeft =
      right >= b.length || (left < a.length && compare(a[left], b[right]) <= 0);
    merged.push(isLeft ? a[left++] : b[right++]);
    if (merged.length % STEP_SIZE === 0) yield;
  }
  return merged;
}
