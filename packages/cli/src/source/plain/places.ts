/** Stands for an end that a comment makes doubtful. */
export const DOUBTFUL = -1;

/** Where a value stands, and its key. */
export interface Place {
  readonly start: number;
  /** May be `DOUBTFUL`. */
  readonly end: number;
  readonly keyStart?: number;
  readonly keyEnd?: number;
}

/** Told where the next value of a list or a map stands. */
export type MarkPlace = (parent: object, place: Place) => void;
