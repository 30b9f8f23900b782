const NOT_PLAIN = new Error('No plain YAML');

/** Leaves the text to the parsers that know all of YAML. */
export function giveUp(): never {
  throw NOT_PLAIN;
}

/** The answer, or `undefined` where there was something to give up on. */
export function unlessGivenUp<Answer>(work: () => Answer): Answer | undefined {
  try {
    return work();
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}
