// control characters, and those that hide or turn text
const UNPRINTABLE_IN_LINES =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const UNPRINTABLE = new RegExp(`\\n|${UNPRINTABLE_IN_LINES.source}`, 'g');

/** Text from outside on one line, with nothing in it that moves a cursor. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escapeCharacter);
}

/** The same for a text of several lines, as messages to people are. */
export function printableLines(text: string): string {
  return text.replace(UNPRINTABLE_IN_LINES, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * A value as indented JSON that may be shown in a terminal: the same value, for
 * what is escaped can stand in texts only, and a text has no raw line end.
 */
export function printableJson(value: unknown): string {
  return printableLines(JSON.stringify(value, undefined, 2));
}

/** A value as such JSON on one line. */
export function jsonLine(value: unknown): string {
  return printable(JSON.stringify(value));
}

/** A list as such JSON, piece by piece; every item has a line of its own. */
export function* jsonList<Item>(
  items: readonly Item[],
  describe: (item: Item) => unknown,
): Generator<string> {
  let before = '[\n';
  for (const item of items) {
    yield before + jsonLine(describe(item));
    before = ',\n';
  }
  yield items.length > 0 ? '\n]' : '[]';
}

/** Text for XML, in elements and attributes. */
export function xml(text: string): string {
  return printable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\ud800-\udfff\ufffe\uffff]/gu, '?');
}
