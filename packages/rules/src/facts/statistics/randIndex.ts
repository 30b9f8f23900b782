import { eachInSteps, finish, type Steps } from '@backstage-data-mesh/model';
import { NO_LABEL, type Labels } from './flowNetwork';

/**
 * How far two partitions of the same things agree, adjusted for chance: 1 when
 * they are the same, about 0 for unrelated ones, below 0 when they agree less
 * than chance (Hubert and Arabie, 1985). What has no label in either is left
 * out; two partitions that cannot differ, such as all in one, agree.
 */
export function adjustedRandIndex(a: Labels, b: Labels): number {
  return finish(randIndexInSteps(a, b));
}

/** The same, in steps. */
export function* randIndexInSteps(a: Labels, b: Labels): Steps<number> {
  const { count, cells, rows, columns } = yield* countPairs(a, b);
  const all = choose2(count);
  if (all === 0) return 1;
  const together = sumOfPairs(cells);
  const [inA, inB] = [sumOfPairs(rows), sumOfPairs(columns)];
  const expected = (inA * inB) / all;
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function* countPairs(a: Labels, b: Labels) {
  // pairs of labels, as one number
  const width = b.reduce((most, label) => Math.max(most, label), 0) + 1;
  const cells = new Map<number, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  let count = 0;
  yield* eachInSteps(a.keys(), index => {
    const [label, other] = [a[index], b[index]];
    if (label === NO_LABEL || other === NO_LABEL) return;
    count++;
    increase(cells, label * width + other);
    increase(rows, label);
    increase(columns, other);
  });
  return { count, cells, rows, columns };
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sumOfPairs(counts: ReadonlyMap<unknown, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += choose2(count);
  return sum;
}

function choose2(count: number): number {
  return (count * (count - 1)) / 2;
}
