import { distance } from 'fastest-levenshtein';

/** A name that is not far from what was written. */
export interface NearName<Value> {
  readonly value: Value;
  /** The letters to insert, delete or change. */
  readonly steps: number;
}

const MAX_LENGTH = 100;
const MAX_NEAR = 3;

/**
 * The few candidates that what was written may have meant, nearest first, then
 * in their own order: one letter of three may differ, or two in a short name.
 */
export function findNearNames<Value>(
  written: string,
  candidates: readonly Value[],
  nameOf: (candidate: Value) => string,
): readonly NearName<Value>[] {
  if (written.length > MAX_LENGTH) return [];
  const word = written.toLowerCase();
  const tolerated = toleranceOf(word);
  const near: NearName<Value>[] = [];
  for (const value of candidates) {
    const name = nameOf(value).toLowerCase();
    if (Math.abs(name.length - word.length) > tolerated) continue;
    const steps = distance(word, name);
    if (steps <= tolerated) near.push({ value, steps });
  }
  return near.sort((a, b) => a.steps - b.steps).slice(0, MAX_NEAR);
}

/**
 * True when a name is surely what was meant: one letter of four may differ, two
 * at most, and no digit, since `team-1` is not a misspelt `team-2`.
 */
export function isMisspelling(written: string, name: string): boolean {
  return (
    digitsOf(written) === digitsOf(name) &&
    distance(written.toLowerCase(), name.toLowerCase()) <=
      Math.min(2, written.length / 4)
  );
}

function toleranceOf(word: string): number {
  return word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
