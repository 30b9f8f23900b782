import { weakerOf } from './compareSlos';
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

/** A service level as it is written, and its place among others. */
export interface PlacedSlo {
  readonly slo: WrittenSlo;
  readonly index: number;
}

/** What service levels on one property say together. */
export function findPromise(slos: readonly PlacedSlo[]): Promised {
  let placed: PlacedLevel | undefined;
  let isUnreadable = false;
  for (const { slo, index } of slos) {
    const level = normaliseSlo(slo);
    if (!level) isUnreadable = true;
    else if (!placed || weakerOf(placed.level, level) === level) {
      placed = { level, index };
    }
  }
  return { placed, isUnreadable };
}
