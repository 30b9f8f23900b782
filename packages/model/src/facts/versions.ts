import Range from 'semver/classes/range';
import SemVer from 'semver/classes/semver';

/** Longer texts are no versions; npm draws the same line. */
const MAX_LENGTH = 256;

/** A semantic version; `undefined` for what is none. @public */
export function parseVersion(text: string): SemVer | undefined {
  return attempt(text, () => new SemVer(text));
}

/** A range of semantic versions; `undefined` for what is none. @public */
export function parseRange(text: string): Range | undefined {
  return attempt(text, () => new Range(text));
}

function attempt<Value>(text: string, parse: () => Value): Value | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  try {
    return parse();
  } catch {
    return undefined;
  }
}
