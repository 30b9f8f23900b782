import {
  BACKSLASH,
  codeAt,
  COLON,
  DASH,
  DIGIT,
  FLOW,
  HASH,
  INDICATOR,
  isOdd,
  isOf,
  KEY,
  KEY_START,
  LF,
  SPACE,
} from './characters';
import { giveUp } from './giveUp';

/** The first place at or behind `at` that is no space. */
export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (codeAt(text, end) === SPACE) end++;
  return end;
}

/** The end of a line, of which every character has to be a usual one. */
export function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = codeAt(text, at);
    if (code === LF) return at;
    if (isOdd(code)) giveUp();
  }
  return text.length;
}

/** Where the colon of a key stands; -1 when no usual key begins here. */
export function keyEnd(text: string, start: number): number {
  if (!isOf(codeAt(text, start), KEY_START)) return -1;
  let at = start + 1;
  while (isOf(codeAt(text, at), KEY)) at++;
  return codeAt(text, at) === COLON && isBreak(text, at + 1) ? at : -1;
}

/** True where a space, a line or the text ends what stands before. */
function isBreak(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code === SPACE || code === LF || at >= text.length;
}

/** Where a scalar without quotes ends: before blanks and comments. */
export function plainEnd(text: string, start: number): number {
  checkFirst(text, start);
  let end = start;
  for (let at = start; at < text.length; at++) {
    const code = codeAt(text, at);
    if (code === LF) break;
    if (code === SPACE) {
      if (codeAt(text, at + 1) === HASH) break;
      continue;
    }
    if (isOdd(code) || (code === COLON && isBreak(text, at + 1))) giveUp();
    end = at + 1;
  }
  return end > start ? end : giveUp();
}

/** A scalar without quotes begins with no indicator, but for the minus of a number. */
function checkFirst(text: string, start: number): void {
  const code = codeAt(text, start);
  if (!isOf(code, INDICATOR)) return;
  if (code !== DASH || !isOf(codeAt(text, start + 1), DIGIT)) giveUp();
}

/** Where a quoted text on one line ends, if nothing in it is escaped. */
export function quotedEnd(text: string, start: number): number {
  const quote = codeAt(text, start);
  for (let at = start + 1; at < text.length; at++) {
    const code = codeAt(text, at);
    if (code === quote)
      return codeAt(text, at + 1) === quote ? giveUp() : at + 1;
    if (code === LF || code === BACKSLASH || isOdd(code)) giveUp();
  }
  return giveUp();
}

/** Where a scalar without quotes ends within brackets. */
export function flowEnd(text: string, start: number): number {
  checkFirst(text, start);
  if (!isOf(codeAt(text, start), FLOW)) giveUp();
  for (let at = start + 1; ; at++) {
    const code = codeAt(text, at);
    if (isOf(code, FLOW)) continue;
    // a space or a colon is part of it where a usual character follows
    const isWithin =
      (code === SPACE || code === COLON) && isOf(codeAt(text, at + 1), KEY);
    if (!isWithin) return at;
  }
}
