import { wordsOfName } from './slip';

/** What people write for a word of a list, and can mean nothing else by. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['xaas', 'x-as-a-service'],
  ['facilitation', 'facilitating'],
  ['collaborating', 'collaboration'],
  ['prod', 'production'],
]);

/** The word of a list that another word for it means, however it is spelt. */
export function wordMeant(
  written: string,
  words: readonly string[],
): string | undefined {
  const meant = OTHER_WORDS.get(wordsOfName(written).join(''));
  return meant !== undefined && words.includes(meant) ? meant : undefined;
}
