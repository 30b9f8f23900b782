/** Cuts a stretch out of a text. @public */
export type Cut = (text: string, start: number, end: number) => string;

/** Cuts, and remembers nothing. @public */
export const cutText: Cut = (text, start, end) => text.slice(start, end);

const SLOTS = 4096;
/** Longer ones rarely come twice. */
const MAX_LENGTH = 40;

/**
 * Cuts texts, and gives those that come again and again the same string: keys,
 * kinds, owners. It saves their memory, and a key that was one before is found
 * at once.
 *
 * @public
 */
export function rememberWords(): Cut {
  const words = new Array<string>(SLOTS).fill('');
  return (text, start, end) => {
    const length = end - start;
    if (length === 0 || length > MAX_LENGTH) return text.slice(start, end);
    let hash = length;
    for (let at = start; at < end; at++)
      hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
    const known = words[slot];
    if (known.length === length && text.startsWith(known, start)) return known;
    const word = text.slice(start, end);
    words[slot] = word;
    return word;
  };
}
