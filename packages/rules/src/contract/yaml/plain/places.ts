/** Stands for an end that a comment makes doubtful. @public */
export const DOUBTFUL_END = -1;

/** Where a value stands, and its key. @public */
export interface PlainPlace {
  readonly start: number;
  /** May be `DOUBTFUL_END`. */
  readonly end: number;
  readonly keyStart?: number;
  readonly keyEnd?: number;
}

/** Told where the next value of a list or a map stands. @public */
export type MarkPlainPlace = (parent: object, place: PlainPlace) => void;
