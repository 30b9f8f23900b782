import { Range, SemVer } from 'semver';
import { remember } from '../../memory/remember';

/** Longer texts are no versions; npm draws the same line. */
const MAX_LENGTH = 256;

/** A mesh has few versions, written again and again. */
const MEMORY = { entries: 2_000, characters: 100_000 };

/** A semantic version; `undefined` for what is none. */
export const parseVersion = remember(
  (written): SemVer | undefined => attempt(written, () => new SemVer(written)),
  MEMORY,
);

/** A range of semantic versions; `undefined` for what is none. */
export const parseRange = remember(
  (written): Range | undefined => attempt(written, () => new Range(written)),
  MEMORY,
);

function attempt<Value>(
  written: string,
  parse: () => Value,
): Value | undefined {
  if (written.length > MAX_LENGTH) return undefined;
  try {
    return parse();
  } catch {
    return undefined;
  }
}
