import type { EntityPath } from '@backstage-data-mesh/model';
import { rememberWords } from '@backstage-data-mesh/rules';
import {
  indexLines,
  positionIn,
  type LineIndex,
  type Position,
  type Range,
} from './lines';
import { createLocators, type LocateIn } from './locate';
import type { Located, Locator } from './located';
import { LIMITS } from './limits';
import {
  parseDocument,
  type ParsedDocument,
  type TextFault,
} from './parseDocument';
import { isSkeleton } from './skeleton';
import {
  splitDocuments,
  type DocumentText,
  type InheritedVersion,
} from './splitDocuments';

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

class TextDocument implements SourceDocument {
  readonly offset: number;
  readonly text: string;
  readonly version?: InheritedVersion;
  readonly value: unknown;
  readonly faults: readonly TextFault[];
  readonly isPlain?: boolean;

  constructor(
    readonly file: ReadFile,
    parsed: DocumentText & ParsedDocument,
    private readonly locateIn: LocateIn,
  ) {
    this.offset = parsed.offset;
    this.text = parsed.text;
    this.version = parsed.version;
    this.value = parsed.value;
    this.faults = parsed.faults;
    this.isPlain = parsed.isPlain;
  }

  locate(path: EntityPath): Located {
    return this.locateIn(this, path);
  }
}

/** To look for so many places costs no more than to index all lines. */
const FEW = 4;

interface FileParts extends Pick<ReadFile, 'skeletons' | 'excess'> {
  readonly parts: readonly (DocumentText & ParsedDocument)[];
  readonly locateIn: LocateIn;
}

/** Of very many files each takes as little room as it can. */
class TextFile implements ReadFile {
  readonly documents: readonly SourceDocument[];
  readonly path: string;
  readonly text: string;
  readonly skeletons: number;
  readonly excess?: string;
  private index?: LineIndex;
  private asked = 0;

  constructor(
    { path, text }: SourceFile,
    { parts, locateIn, ...rest }: FileParts,
  ) {
    this.path = path;
    this.text = text;
    this.skeletons = rest.skeletons;
    this.excess = rest.excess;
    // a list that grows keeps room for sixteen more
    this.documents = parts.map(part => new TextDocument(this, part, locateIn));
  }

  get lines(): LineIndex {
    this.index ??= indexLines(this.text);
    return this.index;
  }

  rangeOf(start: number, end: number): Range {
    return {
      start: this.positionAt(start),
      end: this.positionAt(Math.max(start, end)),
    };
  }

  private positionAt(offset: number): Position {
    return ++this.asked <= FEW
      ? positionIn(this.text, offset)
      : this.lines.positionAt(offset);
  }
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
    return new TextFile(source, {
      ...{ parts: entities, locateIn },
      skeletons: read.length - entities.length,
      excess: tellExcess(parts.length),
    });
  };
}

function tellExcess(count: number): string | undefined {
  return count > LIMITS.documentsPerFile
    ? `The file has ${count} documents; at most ${LIMITS.documentsPerFile} are read, so nothing in the others was judged`
    : undefined;
}
