import {
  parseRange as readRange,
  parseVersion as readVersion,
} from '@backstage-data-mesh/model';
import { remember } from '../../memory/remember';

/** A mesh has few versions, written again and again. */
const MEMORY = { entries: 2_000, characters: 100_000 };

/** A semantic version; `undefined` for what is none. */
export const parseVersion = remember(readVersion, MEMORY);

/** A range of semantic versions; `undefined` for what is none. */
export const parseRange = remember(readRange, MEMORY);
