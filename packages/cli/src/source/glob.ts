/** Whether a path, with `/` between names, fits a pattern. */
export type Glob = (path: string) => boolean;

/** How a pattern is meant. */
export interface GlobOptions {
  /** True when `*` and `**` take names that begin with a dot, too. */
  readonly dots?: boolean;
}

/** True for a text that has to be compared, not looked up. */
export function isPattern(text: string): boolean {
  return /[*?]|\[[^\]]+\]|\{[^{}]*[,.][^{}]*\}/.test(text);
}

/** A pattern that says more than is understood here, such as `+(a|b)`. */
export function isForeignPattern(text: string): boolean {
  return /[!?+*@]\(|^!/.test(text);
}

/**
 * Reads a pattern: `*` is any part of a name, `?` one character, `[a-c]` one of
 * some, `**` any folders, `{a,b}` a choice. A comparison takes time in
 * proportion to pattern and path, whatever they say.
 */
export function createGlob(pattern: string, options: GlobOptions = {}): Glob {
  const choices = expandBraces(pattern).map(choice =>
    choice.split('/').map(name => readName(name, options)),
  );
  return path => {
    const names = path.split('/');
    return choices.some(choice => matchesAll(choice, names, fitsName));
  };
}

/** Any number of what is compared; the rest takes exactly one. */
type Any = { readonly isAny: true };
type Character = Any | ((character: string) => boolean);
/** A name in a path; `isAny` for `**`. */
interface Name {
  readonly isAny: boolean;
  readonly takesDots: boolean;
  readonly characters: readonly Character[];
}

function readName(text: string, { dots = false }: GlobOptions): Name {
  const characters = readCharacters(text);
  const takesDots = dots || text.startsWith('.');
  return { isAny: text === '**', takesDots, characters };
}

function readCharacters(text: string): Character[] {
  const parts = text.match(/\*+|\[!?[^\]]+\]|[^]/gu) ?? [];
  return parts.map((part): Character => {
    if (part.startsWith('*')) return { isAny: true };
    if (part === '?') return () => true;
    return part.length > 2 && part.startsWith('[')
      ? readClass(part.slice(1, -1))
      : character => character === part;
  });
}

/** `a-c` or `!abc`, as it stands between brackets. */
function readClass(text: string): (character: string) => boolean {
  const isNegated = /^[!^]/.test(text);
  const ranges = text.slice(isNegated ? 1 : 0).match(/[^]-[^]|[^]/gu) ?? [];
  const fits = (character: string) =>
    ranges.some(range => {
      const [first = ''] = range;
      const last = range.length > 1 ? range.slice(2) : first;
      return first <= character && character <= last;
    });
  return character => fits(character) !== isNegated;
}

function fitsName(name: Name, text: string): boolean {
  if (text.startsWith('.') && !name.takesDots) return false;
  return name.isAny || matchesAll(name.characters, [...text], fitsCharacter);
}

function fitsCharacter(character: Character, text: string): boolean {
  return 'isAny' in character || character(text);
}

/**
 * Compares one by one; where it fails, the last wildcard takes one more. That
 * finds a match if there is one, for earlier wildcards need not take more.
 */
function matchesAll<Item extends object, Value>(
  pattern: readonly Item[],
  values: readonly Value[],
  fits: (item: Item, value: Value) => boolean,
): boolean {
  let at = 0;
  let value = 0;
  let last: { readonly at: number; value: number } | undefined;
  while (value < values.length) {
    if (isAny(pattern[at])) last = { at: at++, value };
    else if (at < pattern.length && fits(pattern[at], values[value])) {
      at++;
      value++;
    } else if (last && fits(pattern[last.at], values[last.value])) {
      value = ++last.value;
      at = last.at + 1;
    } else return false;
  }
  while (isAny(pattern[at])) at++;
  return at === pattern.length;
}

function isAny(item: object | undefined): boolean {
  return item !== undefined && 'isAny' in item && item.isAny === true;
}

// UTF-16 units of all choices; more than people write are no choice
const MAX_CHOICES = 100_000;

function expandBraces(pattern: string): string[] {
  let choices = [''];
  let done = 0;
  for (const { 0: braces, index } of pattern.matchAll(/\{[^{}]*,[^{}]*\}/g)) {
    const words = braces.slice(1, -1).split(',');
    const size = choices.length * words.length * pattern.length;
    if (size > MAX_CHOICES) break;
    const before = pattern.slice(done, index);
    choices = choices.flatMap(start =>
      words.map(word => start + before + word),
    );
    done = index + braces.length;
  }
  return choices.map(start => start + pattern.slice(done));
}
