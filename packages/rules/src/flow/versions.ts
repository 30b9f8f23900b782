import { Range, SemVer } from 'semver';

/** Longer texts are no versions; npm draws the same line. */
const MAX_LENGTH = 256;

/** A semantic version; `undefined` for what is none. */
export function parseVersion(written: string): SemVer | undefined {
  return written.length > MAX_LENGTH
    ? undefined
    : attempt(() => new SemVer(written));
}

/** A range of semantic versions; `undefined` for what is none. */
export function parseRange(written: string): Range | undefined {
  return written.length > MAX_LENGTH
    ? undefined
    : attempt(() => new Range(written));
}

function attempt<Value>(parse: () => Value): Value | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
