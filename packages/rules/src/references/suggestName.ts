import {
  formatPath,
  quote,
  type EntityPath,
  type Suggestion,
} from '@backstage-data-mesh/model';

/** A name that may have been meant, and where it would stand. */
export interface MeantName {
  readonly path: EntityPath;
  readonly value: string;
  /** True when what is written there is a slip of the pen on it. */
  readonly isSlip: boolean;
  /** True when it may be written without asking; never but for a slip. */
  readonly isSafe?: boolean;
}

/**
 * Offers a name for one that leads nowhere: as an edit where it is a slip of the
 * pen, and otherwise in words, since the two may be different things.
 */
export function suggestName({
  path,
  value,
  isSlip,
  isSafe = false,
}: MeantName): Suggestion {
  const order = `Set ${quote(formatPath(path))} to ${quote(value)}`;
  return isSlip
    ? { text: order, edits: [{ path, action: 'set', value }], isSafe }
    : {
        text: `${order}, if that is what was meant`,
        edits: [],
        isSafe: false,
      };
}
