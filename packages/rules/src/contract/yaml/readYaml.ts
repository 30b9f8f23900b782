import { Composer, isNode, type Document, type LineCounter } from 'yaml';
import type { EntityPath } from '@backstage-data-mesh/model';
import type { TextProblem } from './textProblem';
import { explainAlias, explainSyntax } from './explainSyntax';
import { checkDocument } from './checkDocument';
import { checkValue } from './checkValue';
import { LIMITS } from './limits';
import { readPlainYaml } from './plain/readPlainYaml';
import { cutText } from './plain/words';
import { scanYaml, SEVERAL, tooMuch, type ScannedYaml } from './scanYaml';

/** What a YAML text says, or what is wrong with it. */
export type YamlReading =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** The line of a value, from 1; that of its parent where it is missing. */
      lineOf(path: EntityPath): number | undefined;
    }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** Reads a text of one YAML document, within limits. Never throws. */
export function readYaml(text: string): YamlReading {
  return readAsPlain(text) ?? readExactly(text);
}

/** Most texts are plain; their lines are asked for where something is wrong. */
function readAsPlain(text: string): YamlReading | undefined {
  if (text.length > LIMITS.characters) return undefined;
  const plain = readPlainYaml(text, { cut: cutText });
  if (!plain) return undefined;
  let exact: YamlReading | undefined;
  return {
    ok: true,
    value: plain.value,
    lineOf(path) {
      exact ??= readExactly(text);
      return exact.ok ? exact.lineOf(path) : undefined;
    },
  };
}

/** Reads all of YAML. */
export function readExactly(text: string): YamlReading {
  try {
    return read(text);
  } catch (error) {
    // aliases that lead nowhere or explode are found when they are followed
    return refuse([unreadable(text, error)]);
  }
}

function read(text: string): YamlReading {
  const scanned = scanYaml(text);
  if ('message' in scanned) return refuse([scanned]);
  const [document, second] = compose(scanned, text.length);
  if (second) return refuse([SEVERAL]);
  const { lines } = scanned;
  const problems = findProblems(text, document, lines);
  if (problems.length > 0) return refuse(problems);
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  const problem = checkValue(value);
  if (problem) return refuse([problem]);
  return { ok: true, value, lineOf: path => lineOf(document, lines, path) };
}

/** The first two documents: more than one is too many. */
function compose({ tokens }: ScannedYaml, length: number): Document[] {
  const composer = new Composer({
    // most tools for contracts read YAML 1.1, and merge
    merge: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents: Document[] = [];
  for (const document of composer.compose(tokens, true, length)) {
    if (documents.push(document) > 1) break;
  }
  return documents;
}

function findProblems(
  text: string,
  document: Document,
  lines: LineCounter,
): TextProblem[] {
  if (document.errors.length === 0) return checkDocument(document, lines);
  return explainSyntax(text, document.errors).map(({ message, start }) => ({
    path: [],
    message,
    line: lines.linePos(start).line,
  }));
}

function unreadable(text: string, error: unknown): TextProblem {
  const reason = error instanceof Error ? error.message : String(error);
  const slip = explainAlias(text, reason);
  if (!slip) return tooMuch('has aliases that stand for too much');
  const line = text.slice(0, slip.start).split('\n').length;
  return { path: [], message: slip.message, line };
}

function lineOf(
  document: Document,
  lines: LineCounter,
  path: EntityPath,
): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

function refuse(problems: readonly TextProblem[]): YamlReading {
  return { ok: false, problems };
}
