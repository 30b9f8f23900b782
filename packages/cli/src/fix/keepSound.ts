/**
 * The edits that may be made together: as many as are sound, found by halves.
 * Whether some are sound is asked so many times at most; edits on which nothing
 * could be asked any more are left out.
 */
export function keepSound<Edit>(
  edits: readonly Edit[],
  isSound: (edits: readonly Edit[]) => boolean,
  questions = MAX_QUESTIONS,
): readonly Edit[] {
  let left = questions;
  const settle = (
    some: readonly Edit[],
    kept: readonly Edit[],
  ): readonly Edit[] => {
    if (some.length === 0 || left-- <= 0) return [];
    if (isSound([...kept, ...some])) return some;
    if (some.length === 1) return [];
    const middle = Math.ceil(some.length / 2);
    const first = settle(some.slice(0, middle), kept);
    const second = settle(some.slice(middle), [...kept, ...first]);
    return [...first, ...second];
  };
  return settle(edits, []);
}

/** Each costs a check of the whole tree. */
const MAX_QUESTIONS = 40;
