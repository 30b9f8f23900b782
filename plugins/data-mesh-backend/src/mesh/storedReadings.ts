import type { LiveInput } from '@backstage-data-mesh/rules';

/** Readings of measures that are kept beside the catalog. */
export interface StoredReadings {
  /** How far memory has come: the place of the last reading that it knows. */
  readonly place: number;
  /** From memory: those of one measure of an entity. */
  readonly of: NonNullable<LiveInput['storedReadings']>;
  /** Begins anew with those that a version of the mesh knew. */
  load(until: number): Promise<void>;
  /**
   * Takes what is new in the table into memory, no further than to a place
   * where one is given; the refs that it is about.
   */
  catchUp(until?: number): Promise<readonly string[]>;
}
