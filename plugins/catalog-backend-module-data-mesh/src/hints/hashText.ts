const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** The hash of a text by Fowler, Noll and Vo (FNV-1a, 32 bits, over UTF-16). */
export function hashText(text: string): number {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}
