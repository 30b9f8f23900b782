/** A line of a text. */
export interface TextLine {
  readonly start: number;
  /** Behind its last character, before the line end. */
  readonly end: number;
  readonly text: string;
}

/** So much of a line is looked at. */
const MAX_LOOKED_AT = 2_000;

/** The line in which an offset stands. */
export function lineAt(text: string, offset: number): TextLine {
  const start = text.lastIndexOf('\n', Math.min(offset, text.length) - 1) + 1;
  const next = text.indexOf('\n', start);
  const end = next === -1 ? text.length : next;
  const whole = text.slice(start, Math.min(end, start + MAX_LOOKED_AT));
  return { start, end, text: whole.replace(/\r$/, '') };
}

/** The line above, if there is one. */
export function lineAbove(text: string, line: TextLine): TextLine | undefined {
  return line.start === 0 ? undefined : lineAt(text, line.start - 1);
}

/** The key that a line gives a value, and that value as it is written. */
export function fieldIn(
  line: string,
): { readonly key: string; readonly value: string } | undefined {
  const item = line.replace(/^[\s-]*\s(?=\S)/, '').trimStart();
  const colon = /:(?=\s|$)/.exec(item)?.index;
  if (colon === undefined || colon === 0) return undefined;
  return {
    key: item.slice(0, colon),
    value: item.slice(colon + 1).trim(),
  };
}
