import type { MarkPlainPlace } from './places';
import type { Cut } from './words';

/** What a reader works with besides the text. @public */
export interface PlainYamlTools {
  readonly cut: Cut;
  /** Told where each value of a list or a map stands. */
  readonly mark?: MarkPlainPlace;
}
