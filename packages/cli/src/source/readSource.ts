import { indexLines, type LineIndex, type Range } from './lines';
import { keepRecent } from './keepRecent';
import { createLocator, type Locator } from './locate';
import { LIMITS } from './limits';
import { parseDocument, type TextFault } from './parseDocument';
import { splitDocuments, type DocumentText } from './splitDocuments';

/** A text to check, under the name that reports show. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One document of a file. */
export interface SourceDocument {
  readonly file: ReadFile;
  /** Where its text starts in the file. */
  readonly offset: number;
  readonly text: string;
  /** `undefined` when it could not be read. */
  readonly value: unknown;
  readonly faults: readonly TextFault[];
  /** Finds paths; made when first asked for. */
  readonly locate: Locator;
}

/** A file, split and parsed. */
export interface ReadFile extends SourceFile {
  readonly documents: readonly SourceDocument[];
  readonly lines: LineIndex;
  /** Set when the file has more documents than are read. */
  readonly excess?: string;
  rangeOf(start: number, end: number): Range;
}

// A parsed document with its positions holds about fifty times its text;
// findings lead back to the same documents again and again.
const ROOM = { size: 1 << 20, sizeOf: ({ text }: DocumentText) => text.length };

const locatorOf = keepRecent(ROOM, ({ text, version }: DocumentText) =>
  createLocator(text, version),
);

/** Splits and parses a text. Never throws. */
export function readSource(source: SourceFile): ReadFile {
  const lines = once(() => indexLines(source.text));
  const parts = splitDocuments(source.text);
  const documents: SourceDocument[] = [];
  const file: ReadFile = {
    ...source,
    documents,
    ...(parts.length > LIMITS.documentsPerFile && {
      excess: `The file has ${parts.length} documents; at most ${LIMITS.documentsPerFile} are read`,
    }),
    get lines() {
      return lines();
    },
    rangeOf: (start, end) => ({
      start: lines().positionAt(start),
      end: lines().positionAt(Math.max(start, end)),
    }),
  };
  for (const part of parts.slice(0, LIMITS.documentsPerFile)) {
    const { text, offset, version } = part;
    const { value, faults } = parseDocument(text, version);
    const locate: Locator = path => locatorOf(part)(path);
    documents.push({ file, offset, text, value, faults, locate });
  }
  return file;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
