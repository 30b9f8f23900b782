/**
 * A key for each part of a list, from what tells the parts apart: the words
 * themselves, and with a number where a word comes again. No two are the same,
 * whatever the words.
 *
 * @public
 */
export function partKeys(words: readonly string[]): readonly string[] {
  if (words.length < 2) return words;
  const taken = new Set(words);
  if (taken.size === words.length) return words;
  const counts = new Map<string, number>();
  return words.map(word => {
    let count = (counts.get(word) ?? 0) + 1;
    // the first of a word bears it; a word may look like a numbered one
    while (count > 1 && taken.has(`${word}~${count}`)) count++;
    counts.set(word, count);
    if (count === 1) return word;
    taken.add(`${word}~${count}`);
    return `${word}~${count}`;
  });
}
