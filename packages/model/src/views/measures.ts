import { findCrossedTripwire, isMet } from '../facts/tripwire';
import { betterSign } from '../facts/betterSign';
import {
  readingsUntil,
  type DatedReading,
  type MeasureReading,
} from '../facts/readings';
import type { Measure } from '../parts/measure';

/**
 * Where a measure stands. `unknown` means that there is a reading, but nothing
 * to compare it with.
 *
 * @public
 */
export type MeasureState =
  'met' | 'on-course' | 'off-course' | 'unmeasured' | 'unknown';

/** A measure of success with its latest reading that counts. @public */
export interface MeasureView {
  readonly measure: Measure;
  readonly current?: MeasureReading;
  /** 0 at the baseline, 1 at the target; beyond both ends where it is. */
  readonly progress?: number;
  readonly state: MeasureState;
}

/**
 * Compares a measure's latest reading with its target and tripwire, as they
 * stand on a day.
 *
 * @public
 */
export function viewMeasure(measure: Measure, today: string): MeasureView {
  const readings = readingsUntil(measure.readings ?? [], today);
  const current = readings[readings.length - 1];
  return {
    measure,
    current,
    progress: current && progressOf(measure, current.value),
    state: stateAt(measure, readings),
  };
}

/**
 * (current − baseline) / (target − baseline); `undefined` when either end is
 * missing or both are equal.
 *
 * @public
 */
export function progressOf(
  measure: Measure,
  value: number,
): number | undefined {
  const { baseline, target } = measure;
  if (!baseline || !target || baseline.value === target.value) return undefined;
  return (value - baseline.value) / (target.value - baseline.value);
}

function stateAt(
  measure: Measure,
  readings: readonly DatedReading[],
): MeasureState {
  if (readings.length === 0) return 'unmeasured';
  if (betterSign(measure) === undefined) return 'unknown';
  const { value } = readings[readings.length - 1];
  if (isMet(measure, value)) return 'met';
  if (findCrossedTripwire(measure, readings)) return 'off-course';
  const progress = progressOf(measure, value);
  if (progress === undefined) return 'unknown';
  return progress > 0 ? 'on-course' : 'off-course';
}
