import { formatPath } from '@backstage-data-mesh/model';
import type { Edit } from '@backstage-data-mesh/rules';
import type { PlacedFinding } from '../check/finding';
import type { ReadFile, SourceDocument } from '../source/readSource';

/** A stretch of a file and the text to put there. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it does, for people. */
  readonly note: string;
}

/**
 * The replacements for all safe edits of a file's findings, from the top. Those
 * that would touch each other are left out; a second pass finds what is left of
 * them. Where several keys of a map would get one name, nobody knows which of
 * them is meant, and none gets it.
 */
export function planEdits(
  file: ReadFile,
  findings: readonly PlacedFinding[],
): Replacement[] {
  const planned = findings
    .flatMap(finding => planFinding(file, finding))
    .sort((a, b) => a.start - b.start);
  const claims = new Map<string, Set<number>>();
  for (const { claim, start } of planned)
    if (claim !== undefined)
      claims.set(claim, (claims.get(claim) ?? new Set()).add(start));
  return planned.filter(
    ({ start, claim }, index) =>
      (index === 0 || start >= planned[index - 1].end) &&
      (claim === undefined || claims.get(claim)?.size === 1),
  );
}

/** The text with the replacements made; every other character is kept. */
export function applyReplacements(
  text: string,
  replacements: readonly Replacement[],
): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of replacements) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

interface Planned extends Replacement {
  /** The name that a key would get, and in which map. */
  readonly claim?: string;
}

function planFinding(file: ReadFile, finding: PlacedFinding): Planned[] {
  const safe = finding.suggestions.find(({ isSafe }) => isSafe);
  const document = file.documents.find(candidate => holds(candidate, finding));
  // all edits of a suggestion belong together; lists of edits are not needed yet
  if (!safe || safe.edits.length !== 1 || !document) return [];
  const replacement = planEdit(document, safe.edits[0]);
  return replacement ? [replacement] : [];
}

function holds(document: SourceDocument, { range }: PlacedFinding): boolean {
  const { file, offset, text } = document;
  const whole = file.rangeOf(offset, offset + text.length);
  const { line } = range.start;
  return whole.start.line <= line && line < whole.end.line + 1;
}

// what needs no quotes anywhere in YAML
const PLAIN = /^[A-Za-z$](?:[\w.:/#@+-]*[\w])?$/;
const FILE = /^[\w./](?:[\w./@+%-]*[\w])?$/;

function planEdit(
  document: SourceDocument,
  { path, action, value }: Edit,
): Planned | undefined {
  const located = document.locate(path);
  const text = textOf(value);
  if (text === undefined) return undefined;
  if (!located.exists || action === 'remove') return undefined;
  if (action === 'rename' && located.siblings.includes(text)) return undefined;
  const span = action === 'rename' ? located.keyText : located.valueText;
  if (!span) return undefined;
  const { start, end } = span;
  const old = document.text.slice(start, end);
  const quote = typeof value === 'string' && /^["']/.test(old) ? old[0] : '';
  return {
    start: document.offset + start,
    end: document.offset + end,
    text: `${quote}${text}${quote}`,
    note: `${formatPath(path)}: ${old} → ${text}`,
    ...(action === 'rename' && {
      claim: `${document.offset} ${formatPath([...path.slice(0, -1), text])}`,
    }),
  };
}

/** A value as it is written in YAML; nothing for what would need quotes. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return PLAIN.test(value) ? value : undefined;
  const target = placeholderOf(value);
  return target !== undefined && FILE.test(target)
    ? `{ $text: ${target} }`
    : undefined;
}

function placeholderOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const [[key, target] = [], ...more] = Object.entries(value);
  return key === '$text' && more.length === 0 && typeof target === 'string'
    ? target
    : undefined;
}
