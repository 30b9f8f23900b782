import type { LiveInput } from '@backstage-data-mesh/rules';

/** Readings of measures that are kept beside the catalog. */
export interface StoredReadings {
  /** From memory: those of one measure of an entity. */
  readonly of: NonNullable<LiveInput['storedReadings']>;
  /** Takes what is new in the table into memory; the refs that it is about. */
  catchUp(): Promise<readonly string[]>;
}
