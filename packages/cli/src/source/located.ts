import type { EntityPath } from '@backstage-data-mesh/model';

/** A stretch of a document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands at a path of a document. */
export interface Located {
  /** False when nothing stands there; the spans are then those of the parent. */
  readonly exists: boolean;
  readonly key?: Span;
  /** May end with blanks and comments. */
  readonly value?: Span;
  /** Set for texts on one line that an edit may replace, quotes included. */
  readonly keyText?: Span;
  readonly valueText?: Span;
  /** True for a text that stands there line by line. */
  readonly isLiteral: boolean;
  /** Other keys of the same map. */
  readonly siblings: readonly string[];
}

/** Finds paths in the text of a document that can be parsed. */
export type Locator = (path: EntityPath) => Located;
