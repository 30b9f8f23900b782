const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * The hash of a text by Fowler, Noll and Vo (FNV-1a, 64 bits, over UTF-8), as 16
 * hexadecimal digits: the same everywhere, also in a browser. It tells versions
 * apart; it keeps no secret.
 */
export function fnv1a(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
