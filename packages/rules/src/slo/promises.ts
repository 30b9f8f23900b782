import { weakerOf } from './compareSlos';
import { findSloProperty } from './properties';
import { normaliseSlo, type SloLevel, type WrittenSlo } from './sloLevel';

/** A service level among others, and its place. */
export interface PlacedLevel {
  readonly level: SloLevel;
  readonly index: number;
}

/** What a list of service levels says on a property. */
export interface Promised {
  /** The weakest that it names: only that is sure. */
  readonly placed?: PlacedLevel;
  /** True when it names one that cannot be read. */
  readonly isUnreadable: boolean;
}

/** What a list of service levels says on a property, by its ODCS name. */
export function findPromise(
  slos: readonly WrittenSlo[],
  property: string,
): Promised {
  let placed: PlacedLevel | undefined;
  let isUnreadable = false;
  slos.forEach((slo, index) => {
    if (findSloProperty(slo.property)?.name !== property) return;
    const level = normaliseSlo(slo);
    if (!level) isUnreadable = true;
    else if (!placed || weakerOf(placed.level, level) === level) {
      placed = { level, index };
    }
  });
  return { placed, isUnreadable };
}
