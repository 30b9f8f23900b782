import { quote } from '@backstage-data-mesh/model';
import type { Words } from './syntaxSlip';
import type { TextLine } from './textLine';

/**
 * Says what stands in a line that nobody typed, or that looks like something
 * else: the marks of a merge, blanks and colons that YAML takes for letters.
 */
export function findStrayMark(line: TextLine): Words | undefined {
  if (CONFLICT.test(line.text))
    return {
      words:
        'a conflict of a merge is left here; keep one of its sides, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`',
      at: { start: line.start, end: line.end },
      isOpen: true,
    };
  if (FENCE.test(line.text))
    return {
      words:
        'three backticks begin and end code in Markdown, and are no YAML; remove both lines',
      at: { start: line.start, end: line.end },
      isOpen: true,
    };
  const dash = DASH.exec(line.text);
  if (dash)
    return {
      words: `${quote(dash[2])} needs a space behind the dash: ${quote(`- ${dash[2].slice(1)}`)}`,
      at: placeIn(line, dash),
      isOpen: true,
    };
  const blank = BLANK.exec(line.text);
  if (blank)
    return {
      words: `there is a blank that YAML takes for a letter (${codeOf(blank[2])}); type it anew`,
      at: placeIn(line, blank),
    };
  const colon = COLON.exec(line.text);
  return colon
    ? {
        words: `${quote(colon[2])} (${codeOf(colon[2])}) is no colon of YAML; write \`:\` and a space`,
        at: placeIn(line, colon),
      }
    : undefined;
}

const CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/;
const FENCE = /^\s*`{3}/;
/** `-name: orders`; a number may begin so. */
const DASH = /^( *)(-[A-Za-z$][\w-]*:)(?=\s|$)/;
/** In the indentation, behind a dash, or behind the colon of a field. */
const BLANK =
  /^( *(?:- *)*(?:[\w$./-]+:)?)([\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff])/;
const COLON = /^( *(?:- +)*[\w$./-]+\s*)([\u02d0\ua789\ufe13\ufe55\uff1a])/;

/** `U+00A0` */
function codeOf(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase();
  return `U+${code.padStart(4, '0')}`;
}

function placeIn({ start }: TextLine, [, before]: RegExpExecArray) {
  const at = start + before.length;
  return { start: at, end: at + 1 };
}
