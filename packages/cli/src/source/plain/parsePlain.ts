import { unlessGivenUp } from './giveUp';
import { Reader } from './reader';
import type { Cut } from './words';

/** A value, which may be anything but `undefined`. */
export interface PlainValue {
  readonly value: unknown;
}

/**
 * Reads the YAML that people write most: block maps and lists of scalars on one
 * line, and literal texts. A text with anything else is not read: `undefined`
 * leaves it to the parsers that know all of YAML. So this can only be wrong
 * about what it accepts, and that is little.
 */
export function parsePlain(text: string, cut: Cut): PlainValue | undefined {
  return unlessGivenUp(() => ({ value: new Reader(text, { cut }).document() }));
}
