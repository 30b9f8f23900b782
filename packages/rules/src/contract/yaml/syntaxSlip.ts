/** What a parser of YAML reports. @public */
export interface ParserError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** A slip in a text that is to be YAML, in the words of its author. @public */
export interface SyntaxSlip {
  /** In lower case, without a full stop. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** What is said of an error, and where, if not where the parser stopped. */
export interface Words {
  readonly words: string;
  readonly at?: Omit<SyntaxSlip, 'message'>;
  /** True when nothing that follows can be trusted. */
  readonly isOpen?: boolean;
}
