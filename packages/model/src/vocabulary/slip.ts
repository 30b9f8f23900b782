/** Longer texts are no names, and comparing them takes time. */
export const MAX_NAME = 100;

/**
 * True when what was written is a slip of the pen on what was meant: the same
 * but for upper case and separators, or with single letters swapped, left out,
 * doubled or, in long words, mistaken. Two names that differ in a number, or in
 * one word that is not the other misspelt, name two things: `orders-v1` and
 * `orders-v2`, `sales-eu` and `sales-us`. So do words that are in use
 * themselves, where the caller knows them.
 *
 * @public
 */
export function isSlip(
  written: string,
  meant: string,
  isInUse: (word: string) => boolean = () => false,
): boolean {
  if (written === meant) return false;
  if (Math.max(written.length, meant.length) > MAX_NAME) return false;
  // tells most names of a series apart, without taking them to pieces
  if (!haveSameDigits(written, meant)) return false;
  const words = wordsOfName(written);
  const others = wordsOfName(meant);
  if (words.length === 0 || numbersOf(words) !== numbersOf(others)) {
    return false;
  }
  if (words.join('') === others.join('')) return true;
  return (
    words.length === others.length &&
    words.every(
      (word, index) =>
        word === others[index] ||
        (isMisspelt(word, others[index]) && !isInUse(word)),
    )
  );
}

/** The words and numbers that a name is made of, in lower case. @public */
export function wordsOfName(name: string): readonly string[] {
  const parted = name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').toLowerCase();
  return parted.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
}

/** True for a word that has two neighbouring letters of another swapped. */
export function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = commonStart(word, other);
  return (
    at + 1 < word.length &&
    word[at] === other[at + 1] &&
    word[at + 1] === other[at] &&
    word.slice(at + 2) === other.slice(at + 2)
  );
}

/** In shorter words one letter makes another word: `eu` and `us`. */
const SHORTEST = 4;
/** In shorter words another letter makes another word: `store` and `score`. */
const SHORTEST_MISTAKEN = 7;

function isMisspelt(word: string, meant: string): boolean {
  if (Math.min(word.length, meant.length) < SHORTEST) return false;
  if (isSwapped(word, meant)) return true;
  // a slip at the very start is rare: `emission` is no misspelt `omission`
  const start = commonStart(word, meant);
  if (start === 0) return false;
  const end = commonEnd(word, meant);
  if (word.length === meant.length) {
    // nor is `employer` a misspelt `employee`
    return (
      end > 0 &&
      word.length >= SHORTEST_MISTAKEN &&
      start + end >= word.length - 1
    );
  }
  const shorter = Math.min(word.length, meant.length);
  return Math.abs(word.length - meant.length) === 1 && start + end >= shorter;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}

/** True for names with the same digits in the same order. */
function haveSameDigits(a: string, b: string): boolean {
  let place = nextDigit(a, 0);
  let other = nextDigit(b, 0);
  while (place < a.length && other < b.length) {
    if (a.charCodeAt(place) !== b.charCodeAt(other)) return false;
    place = nextDigit(a, place + 1);
    other = nextDigit(b, other + 1);
  }
  return place === a.length && other === b.length;
}

function nextDigit(name: string, start: number): number {
  let at = start;
  while (at < name.length && !isDigit(name.charCodeAt(at))) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function numbersOf(words: readonly string[]): string {
  return words.filter(word => /^\p{N}/u.test(word)).join(' ');
}
