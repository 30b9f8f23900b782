/**
 * A key for each part of a list, from what tells the parts apart: the words
 * themselves, and with a number where a word comes again.
 */
export function partKeys(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return words.map(word => {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    return count === 1 ? word : `${word}~${count}`;
  });
}
