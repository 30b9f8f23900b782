import { quote } from '@backstage-data-mesh/model';
import { lineAt, type TextLine } from './textLine';
import type { ParserError, SyntaxSlip } from './syntaxSlip';
import { findWords } from './syntaxWords';

/** So many places are told; what follows them nobody reads. */
const MAX_SLIPS = 10;

/**
 * One slip for each place that is wrong, without what follows from it: the line
 * after a slip rarely makes sense to a parser, and nothing does after a bracket
 * or a quote that stays open.
 *
 * @public
 */
export function explainSyntax(
  text: string,
  errors: readonly ParserError[],
): SyntaxSlip[] {
  const ordered = [...errors]
    .slice(0, 10 * MAX_SLIPS)
    .sort((a, b) => a.pos[0] - b.pos[0]);
  const slips: SyntaxSlip[] = [];
  let last: TextLine | undefined;
  for (const error of ordered) {
    const line = lineAt(text, error.pos[0]);
    const follows = last && line.start <= last.end + 1;
    last = line;
    if (follows) continue;
    const { words, at, isOpen } = explain(text, error, line);
    slips.push({ message: words, ...(at ?? spanOf(error)) });
    if (isOpen || slips.length === MAX_SLIPS) break;
  }
  return slips;
}

/** An alias that leads nowhere is thrown, not reported. @public */
export function explainAlias(
  text: string,
  message: string,
): SyntaxSlip | undefined {
  const name = /Unresolved alias [^:]*: (\S+)$/.exec(message)?.[1];
  if (name === undefined) return undefined;
  const written = `*${name}`;
  const start = Math.max(0, text.indexOf(written));
  return {
    message: `${quote(written)} repeats what is marked ${quote(`&${name}`)}, which is nowhere above; a text that begins with \`*\` needs quotes`,
    start,
    end: start + written.length,
  };
}

function explain(text: string, error: ParserError, line: TextLine) {
  return (
    findWords({ text, error, line }) ?? {
      words: `this line is not YAML: look at its quotes and its indentation, and at those of the line above`,
    }
  );
}

function spanOf({ pos: [start, end] }: ParserError) {
  return { start, end: Math.max(start, end) };
}
