import type { MarkPlace } from './places';
import type { Cut } from './words';

/** What a reader works with besides the text. */
export interface ReaderTools {
  readonly cut: Cut;
  /** Told where each value of a list or a map stands. */
  readonly mark?: MarkPlace;
}
