import { distance } from 'fastest-levenshtein';
import { isSlip, isSwapped, MAX_NAME } from './slip';

/** A name that is not far from what was written. @public */
export interface NearName<Value> {
  readonly value: Value;
  /** The letters to insert, delete, change or swap. */
  readonly steps: number;
}

const MAX_NEAR = 3;

/**
 * The few candidates that what was written may have meant, nearest first, then
 * in their own order. They are for a question; what may be edited unasked is a
 * slip.
 *
 * @public
 */
export function findNearNames<Value>(
  written: string,
  candidates: readonly Value[],
  nameOf: (candidate: Value) => string,
): readonly NearName<Value>[] {
  if (written.length > MAX_NAME) return [];
  const word = written.toLowerCase();
  const tolerated = toleranceOf(word);
  const near: NearName<Value>[] = [];
  for (const value of candidates) {
    const name = nameOf(value);
    const steps = stepsBetween(word, name.toLowerCase(), tolerated);
    if (steps <= tolerated || isSlip(written, name))
      near.push({ value, steps });
  }
  return near.sort((a, b) => a.steps - b.steps).slice(0, MAX_NEAR);
}

/** The nearest candidate, unless none is near enough to ask for. @public */
export function findNearest(
  word: string,
  candidates: readonly string[],
): string | undefined {
  return findNearNames(word, candidates, name => name).at(0)?.value;
}

/** The one candidate that a word is a slip of, if there is just one. @public */
export function findSlip(
  word: string,
  candidates: readonly string[],
): string | undefined {
  const meant = candidates.filter(candidate => isSlip(word, candidate));
  return meant.length === 1 ? meant[0] : undefined;
}

/** `Infinity` for what is certainly too far. */
function stepsBetween(word: string, name: string, tolerated: number): number {
  if (Math.abs(name.length - word.length) > tolerated) return Infinity;
  return isSwapped(word, name) ? 1 : distance(word, name);
}

/** Of two letters that differ in four, nobody knows what was meant. */
function toleranceOf({ length }: string): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : 2;
}
