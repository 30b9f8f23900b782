import { median, ratioOf, type Ratio } from './measure';
import type { NodeRun } from './nodeProcess';
import { seeded } from './random';

const SEED = 20_261_121;

/** Times of two sides that took turns, in milliseconds. */
export interface Pairs extends Ratio {
  readonly slow: number;
  readonly fast: number;
}

/** Runs both sides in turn, so that a busy machine is busy for both. */
export function runPairs(
  pairs: number,
  sides: { readonly slow: () => NodeRun; readonly fast: () => NodeRun },
): Pairs {
  const slow: number[] = [];
  const fast: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    slow.push(timeOf(sides.slow()));
    fast.push(timeOf(sides.fast()));
  }
  const ratio = ratioOf(slow, fast, seeded(SEED));
  return { ...ratio, slow: median(slow), fast: median(fast) };
}

/** What was killed has no time. */
function timeOf({ ms, exitCode }: NodeRun): number {
  if (exitCode === undefined) throw new Error('A process was killed');
  return ms;
}
