/** A word that has been said before in a list. */
export interface Repeated {
  readonly index: number;
  /** The place of the first of its kind. */
  readonly first: number;
}

/** The places of a list at which a word comes again; no word is none. Linear. */
export function findRepeated(
  words: readonly (string | undefined)[],
): Repeated[] {
  const firsts = new Map<string, number>();
  return words.flatMap((word, index) => {
    if (!word) return [];
    const first = firsts.get(word);
    if (first !== undefined) return { index, first };
    firsts.set(word, index);
    return [];
  });
}
