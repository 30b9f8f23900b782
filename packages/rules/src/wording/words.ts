/** The words of a text in lower case, without signs and digits. */
export function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, MAX_READ)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '');
}

// a title of this length is no title
const MAX_READ = 1_000;

/** The first of some phrases that a text holds as whole words. */
export function findPhrase(
  text: string,
  phrases: readonly string[],
): string | undefined {
  const words = ` ${wordsOf(text).join(' ')} `;
  return phrases.find(phrase =>
    words.includes(` ${wordsOf(phrase).join(' ')} `),
  );
}
