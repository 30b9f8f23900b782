/**
 * Texts on which the fast parser may differ from the catalog's own. Found by
 * comparing both on mutated files; see the test. A false alarm costs time only.
 * Each pattern begins with what is rare and then looks behind it: tried at
 * every blank, the same patterns took three times as long.
 */
const TRIGGERS: readonly RegExp[] = [
  // anchors, aliases, tags, explicit keys
  after('[&*!?]'),
  // directives
  /%(?<=^%)/m,
  // control characters, tabs, carriage returns that end no line
  // eslint-disable-next-line no-control-regex
  /[\u0000\t]|\r(?!\n)/,
  // keys that are quoted, empty, null, a list or a map
  /[\]}"']\s*:/,
  /:(?<=(?:^|[,{[-])[ ]*:)(?:\s|$)/m,
  /(?:null|Null|NULL|~)[ ]*:(?<=(?:^|[\s,{[-])(?:null|Null|NULL|~)[ ]*:)(?:\s|$)/m,
  // numbers: binary, signed fractions, exponents
  after('0b'),
  /\.\d(?<=(?:^|[\s:,[{-])[-+]?\.\d)/m,
  /[\d._][eE](?<=(?:^|[\s:,[{-])[-+]?[\d._]+[eE])/m,
  // items of a list that are empty or begin on the next line
  /-(?<=(?:^|[ ])-)[ ]*(?:#.*)?\r?$/m,
  // markers that touch a text
  /---\S(?<=^---\S)/m,
  // block scalars that state their indentation
  /[|>][-+]?\d/,
  // quoted texts and flow collections over several lines
  after('"', '(?:[^"\\\\\\n]|\\\\.)*\\n'),
  after("'", "(?:[^'\\n]|'')*\\n"),
  after('[[{]', '[^\\]}\\n]*\\n'),
  /[\]}](?<=^[ ]*[\]}])/m,
  /,[ ]*(?:#.*)?$/m,
  // comments that touch what they follow
  /[\]}"',]#/,
];

/** A token that has nothing, a space or an indicator before it, and the rest. */
function after(token: string, rest = ''): RegExp {
  return new RegExp(`${token}(?<=(?:^|[\\s:,[{-])${token})${rest}`, 'm');
}

/** True when only the catalog's own parser can say what a document means. */
export function needsReferee(text: string): boolean {
  return hasLongLine(text) || TRIGGERS.some(trigger => trigger.test(text));
}

// The parsers differ on keys longer than this; and no pattern above looks
// further than a line, so their time stays linear.
const LONG_LINE = 1024;

function hasLongLine(text: string): boolean {
  let start = 0;
  for (
    let end = text.indexOf('\n');
    end !== -1;
    end = text.indexOf('\n', start)
  ) {
    if (end - start > LONG_LINE) return true;
    start = end + 1;
  }
  return text.length - start > LONG_LINE;
}
