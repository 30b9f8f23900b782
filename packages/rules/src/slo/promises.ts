import type { OutputPort, Slo } from '@backstage-data-mesh/model';
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

/** What a port says on a property; each port is read once. */
export function promiseOfPort(port: OutputPort, property: string): Promised {
  let known = promises.get(port);
  if (!known) promises.set(port, (known = new Map()));
  let promise = known.get(property);
  if (!promise) {
    promise = findPromise(slosOf(port), property);
    known.set(property, promise);
  }
  return promise;
}

const promises = new WeakMap<OutputPort, Map<string, Promised>>();

/** The service levels of a port, as many as a port can sensibly have. */
function slosOf({ slos = [] }: OutputPort): readonly Slo[] {
  return slos.length > MAX_SLOS ? slos.slice(0, MAX_SLOS) : slos;
}

const MAX_SLOS = 100;
