import { rememberWords } from '@backstage-data-mesh/rules';
import { indexLines, type LineIndex, type Range } from './lines';
import { createLocators } from './locate';
import type { Locator } from './located';
import { LIMITS } from './limits';
import { once } from './once';
import { parseDocument, type TextFault } from './parseDocument';

import { isSkeleton } from './skeleton';
import { splitDocuments } from './splitDocuments';

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
  /** How many documents are left out, because a template makes them. */
  readonly skeletons: number;
  readonly lines: LineIndex;
  /** Set when the file has more documents than are read. */
  readonly excess?: string;
  rangeOf(start: number, end: number): Range;
}

/** Reads texts one after the other. */
export type SourceReader = (source: SourceFile) => ReadFile;

/** Splits and parses a text by itself. Never throws. */
export const readSource: SourceReader = source => createReader()(source);

/**
 * A reader for the texts of one run: what comes again in many of them is kept
 * once.
 */
export function createReader(): SourceReader {
  const cut = rememberWords();
  const locateIn = createLocators();
  return source => {
    const parts = splitDocuments(source.text);
    const read = parts.slice(0, LIMITS.documentsPerFile).map(part => ({
      ...part,
      ...parseDocument(part.text, part.version, cut),
    }));
    const entities = read.filter(
      ({ text, value }) => !isSkeleton({ path: source.path, text, value }),
    );
    const documents: SourceDocument[] = [];
    const file = describeFile(source, documents, {
      count: parts.length,
      skeletons: read.length - entities.length,
    });
    for (const entity of entities) {
      const { text, offset, value, faults } = entity;
      const locate: Locator = path => locateIn(entity, path);
      documents.push({ file, offset, text, value, faults, locate });
    }
    return file;
  };
}

function describeFile(
  source: SourceFile,
  documents: readonly SourceDocument[],
  { count, skeletons }: { readonly count: number; readonly skeletons: number },
): ReadFile {
  const lines = once(() => indexLines(source.text));
  return {
    ...source,
    documents,
    skeletons,
    ...(count > LIMITS.documentsPerFile && {
      excess: `The file has ${count} documents; at most ${LIMITS.documentsPerFile} are read, so nothing in the others was judged`,
    }),
    get lines() {
      return lines();
    },
    rangeOf: (start, end) => ({
      start: lines().positionAt(start),
      end: lines().positionAt(Math.max(start, end)),
    }),
  };
}
