/** A place in a file; lines and columns start at 1, columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file; the end is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Translates offsets into positions. */
export interface LineIndex {
  positionAt(offset: number): Position;
  /** The text of a line, without its end; empty past the last one. */
  lineText(line: number): string;
}

/** Finds one place, and keeps nothing: for texts that few ask about. */
export function positionIn(text: string, offset: number): Position {
  const end = Math.min(offset, text.length);
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end;) {
    line++;
    start = at + 1;
    at = text.indexOf('\n', start);
  }
  return { line, column: end - start + 1 };
}

/** Indexes the lines of a text once. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
    starts.push(at + 1);
  return {
    positionAt(offset) {
      const line = lastAtOrBefore(starts, Math.min(offset, text.length));
      const column = Math.min(offset, text.length) - starts[line] + 1;
      return { line: line + 1, column };
    },
    lineText(line) {
      if (line > starts.length) return '';
      const end = starts[line] ?? text.length;
      return text.slice(starts[line - 1], end).replace(/\r?\n$/, '');
    },
  };
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
