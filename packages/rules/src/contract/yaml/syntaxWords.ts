import { quote } from '@backstage-data-mesh/model';
import { findStrayMark } from './strayMarks';
import type { ParserError, Words } from './syntaxSlip';
import { fieldIn, lineAbove, type TextLine } from './textLine';

interface Trouble {
  readonly text: string;
  readonly error: ParserError;
  readonly line: TextLine;
}

type Say = (trouble: Trouble) => Words | undefined;

/** The words for an error, by what the parser calls it. */
export function findWords(trouble: Trouble): Words | undefined {
  return (
    findStrayMark(trouble.line) ?? BY_CODE.get(trouble.error.code)?.(trouble)
  );
}

const plainly =
  (words: string): Say =>
  () => ({ words });

const sayColon: Say = ({ text, error, line }) => {
  if (/block sequence/i.test(error.message)) return sayItem;
  const field = fieldIn(line.text);
  if (field && /^\$\w+: \S+$/.test(field.value)) {
    return {
      words: `what stands behind ${quote(`${field.key}:`)} needs braces: ${quote(`${field.key}: { ${field.value} }`)}`,
    };
  }
  if (field && /:(\s|$)/.test(field.value)) {
    return {
      words: `the text after ${quote(`${field.key}:`)} has another \`: \`; put it in quotes`,
    };
  }
  if (!field?.value) return undefined;
  const next = lineBelow(text, line);
  return {
    words: `the line below is indented further than this one, though ${quote(`${field.key}:`)} has a text already; give both the same indentation, or put the text in quotes`,
    at: next && { start: next.start, end: next.end },
    isOpen: true,
  };
};

const sayItem: Words = {
  words:
    'an item of a list, `- `, stands among the fields of a map; indent it below the field that it belongs to',
  isOpen: true,
};

const sayNoField: Say = ({ line }) => {
  const written = line.text.trim();
  if (/^- /.test(written)) return sayItem;
  const [, key, value] = /^([\w-]+):(\S+)$/.exec(written) ?? [];
  const at = {
    start: line.start + line.text.search(/\S|$/),
    end: line.start + line.text.trimEnd().length,
  };
  if (key !== undefined)
    return {
      words: `${quote(written)} needs a space behind the colon: ${quote(`${key}: ${value}`)}`,
      at,
    };
  return {
    words: `${quote(written)} is no field; a field is \`name: value\`, and a text over several lines is indented further than its name`,
    at,
  };
};

const sayMissing: Say = trouble => {
  const { message } = trouble.error;
  if (/closing/.test(message)) return sayOpenQuote(trouble);
  if (/^Comments/.test(message)) {
    return {
      words:
        'a comment needs a space before its `#`; put a text with `#` in quotes',
    };
  }
  if (/directives-end/.test(message)) return sayDirective;
  if (/flow|comma|, or/i.test(message)) return sayComma;
  return sayNoField(trouble);
};

const sayDirective: Words = {
  words: 'a line that begins with `%` is a directive; put a text in quotes',
  isOpen: true,
};

const sayComma: Words = {
  words:
    'a `,` is missing between what stands in brackets, or a text with `: ` in it needs quotes',
};

const sayOpenQuote: Say = ({ text, line }) => {
  const open = findOpenQuote(text, line);
  const field = open && fieldIn(open.line.text);
  const name = field ? ` of ${quote(field.key)}` : '';
  return {
    words: `the text in quotes${name} is not closed; write the second quote, and indent a text over several lines further than its name`,
    at: open && { start: open.start, end: open.line.end },
    isOpen: true,
  };
};

const sayIndent: Say = ({ error, line }) => {
  const bracket = /end with a ([\]}])/.exec(error.message)?.[1];
  if (bracket !== undefined) {
    const [opening, last] = bracket === ']' ? ['[', 'item'] : ['{', 'field'];
    return {
      words: `a ${quote(opening)} is not closed; write ${quote(bracket)} behind its last ${last}`,
      isOpen: true,
    };
  }
  const spaces = /^ */.exec(line.text)?.[0].length ?? 0;
  return {
    words: `this line is indented by ${spaces} ${spaces === 1 ? 'space' : 'spaces'}, unlike the lines above that it belongs to`,
    at: { start: line.start + spaces, end: line.end },
    isOpen: true,
  };
};

const sayUnexpected: Say = ({ error, line }) => {
  const { message } = error;
  if (/^Block scalar header/.test(message)) {
    return { words: 'a text that begins with `>` or `|` needs quotes' };
  }
  const [, bracket] = /"([\]}])"/.exec(message) ?? [];
  if (bracket !== undefined) {
    return {
      words: `a ${quote(bracket)} closes nothing; put a text with brackets in quotes`,
    };
  }
  const first = fieldIn(line.text)?.value[0] ?? '';
  if (`"'`.includes(first) && first !== '') {
    return {
      words: `more text follows the ${quote(first)} that closes a text; put all of it in the other kind of quotes`,
    };
  }
  if ('{['.includes(first) && first !== '') {
    return {
      words:
        'more text follows the closing bracket; put the whole text in quotes',
    };
  }
  return { ...sayNoFieldOf(line), isOpen: true };
};

function sayNoFieldOf(line: TextLine): Words {
  return {
    words: `${quote(line.text.trim())} does not belong to what stands above; look at its indentation`,
  };
}

const BY_CODE: ReadonlyMap<string, Say> = new Map<string, Say>([
  ['BLOCK_AS_IMPLICIT_KEY', sayColon],
  ['MULTILINE_IMPLICIT_KEY', sayNoField],
  ['MISSING_CHAR', sayMissing],
  ['BAD_INDENT', sayIndent],
  ['UNEXPECTED_TOKEN', sayUnexpected],
  [
    'BAD_DIRECTIVE',
    ({ error }) =>
      /version/i.test(error.message)
        ? {
            words:
              'the line `%YAML` names a version that is not read; leave it out',
          }
        : sayDirective,
  ],
  ['BLOCK_IN_FLOW', () => sayComma],
  [
    'TAB_AS_INDENT',
    plainly('this line is indented with a tab; YAML takes spaces only'),
  ],
  [
    'DUPLICATE_KEY',
    ({ text, error: { pos } }) => ({
      words: `the key ${quote(text.slice(...keySpan(text, pos)))} is written twice; keep one of the two`,
    }),
  ],
  [
    'BAD_SCALAR_START',
    ({ text, error: { pos } }) => ({
      words: `a text cannot begin with ${quote(text.charAt(pos[0]))}; put it in quotes`,
    }),
  ],
  ['BAD_ALIAS', plainly('a text that begins with `&` or `*` needs quotes')],
  [
    'BAD_DQ_ESCAPE',
    plainly(
      'a `\\` between double quotes has a meaning of its own; write it twice, or use single quotes',
    ),
  ],
  [
    'KEY_OVER_1024_CHARS',
    plainly('the text before the colon is longer than 1024 characters'),
  ],
  [
    'TAG_RESOLVE_FAILED',
    ({ text, error: { pos } }) => ({
      words: `${quote(text.slice(...pos))} is a tag that YAML does not know, and is left out; a text that begins with \`!\` needs quotes`,
    }),
  ],
]);

function keySpan(
  text: string,
  [start]: readonly [number, number],
): [number, number] {
  const end = text.slice(start, start + MAX_KEY).search(/:(?:\s|$)/);
  return [start, start + Math.max(end, 0)];
}

const MAX_KEY = 100;
/** An open quote is looked for in so many lines above. */
const MAX_ABOVE = 10_000;

/** The nearest line, from where the parser stopped, that opens a quote. */
function findOpenQuote(text: string, from: TextLine) {
  let line: TextLine | undefined = from;
  for (let count = 0; line && count < MAX_ABOVE; count++) {
    const at = openQuoteIn(line.text);
    if (at !== undefined) return { line, start: line.start + at };
    line = lineAbove(text, line);
  }
  return undefined;
}

/** Where a line opens a quote that it does not close. */
function openQuoteIn(line: string): number | undefined {
  const opening = /(?:^|[\s,[{-])(["'])/g;
  for (let match = opening.exec(line); match; match = opening.exec(line)) {
    const [, mark] = match;
    const at = opening.lastIndex - 1;
    const end = closingOf(line, mark, at + 1);
    if (end === undefined) return at;
    opening.lastIndex = end + 1;
  }
  return undefined;
}

function closingOf(line: string, mark: string, from: number) {
  for (let at = from; at < line.length; at++) {
    if (mark === '"' && line[at] === '\\') at++;
    else if (line[at] === mark) {
      if (mark === '"' || line[at + 1] !== mark) return at;
      at++;
    }
  }
  return undefined;
}

function lineBelow(text: string, { end }: TextLine): TextLine | undefined {
  if (end >= text.length) return undefined;
  const next = text.indexOf('\n', end + 1);
  const stop = next === -1 ? text.length : next;
  return { start: end + 1, end: stop, text: text.slice(end + 1, stop) };
}
