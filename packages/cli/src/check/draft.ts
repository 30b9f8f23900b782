import { formatPath, type EntityPath } from '@backstage-data-mesh/model';
import type { Severity, Suggestion } from '@backstage-data-mesh/rules';
import type { Range } from '../source/lines';
import type { Located } from '../source/located';
import type { SourceDocument } from '../source/readSource';
import { checks, type CheckId } from './checks';
import type { PlacedFinding } from './finding';

/** What every finding of the CLI's own checks states. */
export interface Draft {
  readonly check: CheckId;
  readonly message: string;
  readonly entity?: string;
  readonly suggestions?: readonly Suggestion[];
  readonly nearest?: string;
  readonly severity?: Severity;
  /** Tells findings of one check on one entity apart, for the key. */
  readonly discriminator?: string;
}

const START: Range = {
  start: { line: 1, column: 1 },
  end: { line: 1, column: 1 },
};

/** A finding about a file as a whole. */
export function findInFile(file: string, draft: Draft): PlacedFinding {
  return finish(draft, { file, range: START });
}

/** A finding about a stretch of a document's text. */
export function findInText(
  document: SourceDocument,
  span: { readonly start: number; readonly end: number },
  draft: Draft,
): PlacedFinding {
  return finish(draft, {
    file: document.file.path,
    range: rangeIn(document, span),
  });
}

/** A finding about a field; on its value, or on its key. */
export function findAtPath(
  document: SourceDocument,
  place: { readonly path: EntityPath; readonly isKey?: boolean },
  draft: Draft,
): PlacedFinding {
  const range = rangeAtPath(document, place.path, place.isKey);
  const { path } = place;
  return finish(draft, { file: document.file.path, range, path });
}

/**
 * Where a path stands in its file: the value, the key where the key is the
 * mistake, and the key of the parent where nothing stands there.
 */
export function rangeAtPath(
  document: SourceDocument,
  path: EntityPath,
  isKey = false,
): Range {
  const located = document.locate(path);
  const span = spanOf(located, isKey) ?? { start: 0, end: 0 };
  return rangeIn(document, trimEnd(document.text, span));
}

function spanOf({ exists, key, value }: Located, isKey: boolean) {
  const isEmpty = value === undefined || value.start === value.end;
  return isKey || !exists || isEmpty ? (key ?? value) : value;
}

function trimEnd(text: string, span: { start: number; end: number }) {
  const { start, end } = span;
  // nearly all end with a letter or a sign
  const last = text.charCodeAt(end - 1);
  if (end > start && last > BLANK && last < DELETE) return span;
  const length = text.slice(start, end).trimEnd().length;
  return { start, end: start + length };
}

const [BLANK, DELETE] = [0x20, 0x7f];

function rangeIn(
  { file, offset }: SourceDocument,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  return file.rangeOf(offset + start, offset + end);
}

function finish(
  draft: Draft,
  place: {
    readonly file: string;
    readonly range: Range;
    readonly path?: EntityPath;
  },
): PlacedFinding {
  const { check, message, entity, nearest, discriminator, ...rest } = draft;
  const { severity, remedy } = checks[check];
  const where = place.path ? formatPath(place.path) : discriminator;
  return {
    ...place,
    rule: check,
    severity: rest.severity ?? severity,
    message,
    remedy,
    entity,
    nearest,
    key: [check, entity ?? place.file, where ?? message].join('|'),
    suggestions: rest.suggestions ?? [],
    related: nothingElse,
  };
}

/**
 * The key of a finding, with the name of its file that does not hang on where the
 * run started; what is about an entity has no file in its key.
 */
export function keyWith(
  nameOf: (file: string) => string,
  { rule, entity, file, key }: PlacedFinding,
): string {
  const start = `${rule}|${file}|`;
  return entity === undefined && key.startsWith(start)
    ? `${rule}|${nameOf(file)}|${key.slice(start.length)}`
    : key;
}

/** For findings that are about one place. */
export const nothingElse: PlacedFinding['related'] = () => [];

/** The first file by path, line and column comes first. */
export function comparePlaces(a: PlacedFinding, b: PlacedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const { start } = a.range;
  const other = b.range.start;
  return (
    start.line - other.line ||
    start.column - other.column ||
    (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  );
}
