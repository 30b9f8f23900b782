import { BAR, codeAt, DASH, LF, SPACE } from './characters';
import { giveUp } from './giveUp';
import { endOfLine, skipSpaces } from './tokens';

/** A text in lines of its own. */
export interface BlockText {
  readonly value: string;
  /** Where the last line that says something ends. */
  readonly end: number;
  /** Where the first line begins that is not part of it. */
  readonly next: number;
}

/**
 * Reads the text of `|`, `|-`, `>` or `>-`, which stands at `start`, below
 * something that is indented so much. Its first line has to say something, and
 * its last one has to end.
 */
export function readBlockText(
  text: string,
  start: number,
  indent: number,
): BlockText {
  const isStripped = codeAt(text, start + 1) === DASH;
  const isFolded = codeAt(text, start) !== BAR;
  const head = start + (isStripped ? 2 : 1);
  if (codeAt(text, head) !== LF) giveUp();
  const inner = skipSpaces(text, head + 1) - head - 1;
  if (inner <= indent || codeAt(text, head + 1 + inner) === LF) giveUp();
  const { lines, ...place } = readLines(text, head + 1, inner);
  const after = skipSpaces(text, place.next);
  // a comment, or a line that is indented too little
  if (after < text.length && after - place.next > indent) giveUp();
  const value = isFolded ? fold(lines) : lines.join('\n');
  return { value: isStripped ? value : `${value}\n`, ...place };
}

/** The lines of a block, as far as they are indented; no blank ones at its end. */
function readLines(text: string, start: number, inner: number) {
  const lines: string[] = [];
  let used = 0;
  let end = start;
  let next = start;
  for (;;) {
    const at = skipSpaces(text, next);
    const isBlank = codeAt(text, at) === LF;
    const isEnd = at >= text.length;
    if ((isBlank && at - next >= inner) || (isEnd && at > next)) giveUp();
    if (isEnd || (!isBlank && at - next < inner)) break;
    const lineEnd = isBlank ? at : endOfLine(text, at);
    if (lineEnd >= text.length) giveUp();
    lines.push(isBlank ? '' : text.slice(next + inner, lineEnd));
    next = lineEnd + 1;
    if (isBlank) continue;
    used = lines.length;
    end = lineEnd;
  }
  return { lines: lines.slice(0, used), end, next };
}

/** One paragraph; what blank and indented lines do is for others to say. */
function fold(lines: readonly string[]): string {
  const isUsual = (line: string) =>
    line !== '' &&
    line.charCodeAt(0) !== SPACE &&
    line.charCodeAt(line.length - 1) !== SPACE;
  return lines.every(isUsual) ? lines.join(' ') : giveUp();
}
