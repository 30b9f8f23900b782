import { unlessGivenUp } from './giveUp';
import { Reader } from './reader';
import type { PlainYamlTools } from './plainYamlTools';

/** What a text of plain YAML says. @public */
export interface PlainYaml {
  /** Anything but `undefined`. */
  readonly value: unknown;
}

/**
 * Reads the YAML that people write most: block maps and lists of scalars on one
 * line, and literal texts. A text with anything else is not read: `undefined`
 * leaves it to the parsers that know all of YAML. So this can only be wrong
 * about what it accepts, and that is little.
 *
 * @public
 */
export function readPlainYaml(
  text: string,
  tools: PlainYamlTools,
): PlainYaml | undefined {
  return unlessGivenUp(() => ({ value: new Reader(text, tools).document() }));
}
