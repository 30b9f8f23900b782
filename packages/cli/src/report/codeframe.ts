import type { PlacedFinding } from '../check/finding';
import { printable } from './escape';
import {
  docUrl,
  hintsOf,
  summarySentence,
  unknownLines,
  type Report,
  type ReportInput,
} from './report';
import { headline } from './text';

/** Each finding with its lines, the place marked, hints and where to read on. */
export const codeframe: Report = function* report(input) {
  for (const finding of input.findings) yield `${block(finding, input)}\n`;
  yield* unknownLines(input).map(line => `${line}\n`);
  yield `${summarySentence(input)}\n`;
};

function block(finding: PlacedFinding, input: ReportInput): string {
  const { dim } = input.colours;
  const hints = hintsOf(finding);
  const advice = hints.length > 0 ? hints : [finding.remedy];
  return [
    headline(finding, input),
    '',
    ...frame(finding, input),
    '',
    ...advice.map(hint => `  ${printable(hint)}`),
    ...finding
      .related()
      .map(
        ({ ref, note, file, range }) =>
          `  ${printable([`see ${ref}`, file && range && `${file}:${range.start.line}`, note].filter(Boolean).join(', '))}`,
      ),
    `  ${dim(docUrl(finding.rule, input.rules))}`,
    '',
  ].join('\n');
}

const WIDTH = 100;

/** The line before, the line, and a mark under the place. */
function frame({ file, range }: PlacedFinding, input: ReportInput): string[] {
  const { start, end } = range;
  const lines = [start.line - 1, start.line].filter(line => line > 0);
  const gutter = String(start.line).length;
  const shown = lines.map(line => {
    const source = cut(input.lineText(file, line), start.column);
    return `  ${String(line).padStart(gutter)} | ${source.text}`.trimEnd();
  });
  const { text: source, shift } = cut(
    input.lineText(file, start.line),
    start.column,
  );
  const last = end.line === start.line ? end.column : Infinity;
  const from = start.column - 1 - shift;
  const length = Math.max(
    1,
    Math.min(last - start.column, source.length - from),
  );
  const mark = `  ${' '.repeat(gutter)} | ${' '.repeat(from)}${'^'.repeat(length)}`;
  return [...shown, input.colours.red(mark)];
}

/** The part of a long line around a column; every character stays one wide. */
function cut(line: string, column: number): { text: string; shift: number } {
  const shift = Math.max(0, column - 1 - WIDTH / 2);
  const text = line.slice(shift, shift + WIDTH);
  return { text: text.replace(UNEVEN, ' '), shift };
}

// one column each, so that the mark stands under its place
const UNEVEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
