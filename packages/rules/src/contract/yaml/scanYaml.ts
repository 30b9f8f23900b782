import { CST, Lexer, LineCounter, Parser } from 'yaml';
import type { TextProblem } from './textProblem';
import { LIMITS } from './limits';

/** The tokens of a text that is within the limits. */
export interface ScannedYaml {
  readonly tokens: readonly CST.Token[];
  readonly lines: LineCounter;
}

/** Splits a text into tokens, and stops as soon as it is beyond a limit. */
export function scanYaml(text: string): ScannedYaml | TextProblem {
  if (text.length > LIMITS.characters) return tooMuch('is larger than 1 MiB');
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  const count = { tokens: 0, documents: 0 };
  for (const source of new Lexer().lex(text)) {
    for (const token of parser.next(source)) {
      tokens.push(token);
      if (token.type === 'document') count.documents += 1;
    }
    count.tokens += 1;
    const excess = findExcess(count.tokens, parser.stack.length);
    if (excess) return tooMuch(excess);
    // the last document is counted at the end only, so this is the third
    if (count.documents > 1) return SEVERAL;
  }
  tokens.push(...parser.end());
  return { tokens, lines };
}

function findExcess(tokens: number, depth: number): string | undefined {
  if (tokens > LIMITS.tokens) {
    return `has more than ${LIMITS.tokens} words and marks`;
  }
  if (depth > LIMITS.depth) {
    return `is nested deeper than ${LIMITS.depth} levels`;
  }
  return undefined;
}

/** Why a stream of documents is refused. */
export const SEVERAL: TextProblem = {
  path: [],
  message: 'the text holds several documents; one is expected',
};

/** A text that is beyond a limit. */
export function tooMuch(message: string): TextProblem {
  return { path: [], message: `the text ${message}`, isExcess: true };
}
