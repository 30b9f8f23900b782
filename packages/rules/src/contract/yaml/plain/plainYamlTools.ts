import type { PlainPlaces } from './places';
import type { Cut } from './words';

/** What a reader works with besides the text. @public */
export interface PlainYamlTools {
  readonly cut: Cut;
  /** Filled with the places of all values, where they are wanted. */
  readonly places?: PlainPlaces;
}
