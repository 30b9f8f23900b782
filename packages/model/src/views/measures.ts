import type { Measure } from '../parts/measure';

/** One value of a measure, in the measure's unit. @public */
export interface MeasureReading {
  readonly value: number;
  /** ISO 8601. */
  readonly asOf: string;
}

/**
 * Where a measure stands. `unknown` means that there is a reading, but nothing
 * to compare it with.
 *
 * @public
 */
export type MeasureState =
  'met' | 'on-course' | 'off-course' | 'unmeasured' | 'unknown';

/** A measure of success with its latest reading. @public */
export interface MeasureView {
  readonly measure: Measure;
  readonly current?: MeasureReading;
  /** 0 at the baseline, 1 at the target; beyond both ends where it is. */
  readonly progress?: number;
  readonly state: MeasureState;
}

/** Compares a measure's latest reading with its target and tripwire. @public */
export function viewMeasure(measure: Measure): MeasureView {
  const current = latestReading(measure.readings ?? []);
  return {
    measure,
    current,
    progress: current && progressOf(measure, current.value),
    state: current ? stateAt(measure, current) : 'unmeasured',
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

function latestReading(
  readings: readonly MeasureReading[],
): MeasureReading | undefined {
  return readings.reduce<MeasureReading | undefined>(
    (latest, reading) =>
      latest && latest.asOf > reading.asOf ? latest : reading,
    undefined,
  );
}

function stateAt(measure: Measure, current: MeasureReading): MeasureState {
  const { target } = measure;
  const isBetter = comparisonFor(measure);
  if (!target || !isBetter) return 'unknown';
  if (current.value === target.value || isBetter(current.value, target.value)) {
    return 'met';
  }
  if (crossesTripwire(measure, current, isBetter)) return 'off-course';
  const progress = progressOf(measure, current.value);
  if (progress === undefined) return 'unknown';
  return progress > 0 ? 'on-course' : 'off-course';
}

/**
 * Which way is better: 1 for up, -1 for down; by the direction, else by the two
 * ends. `undefined` when neither says.
 *
 * @public
 */
export function betterSign(measure: Measure): 1 | -1 | undefined {
  switch (measure.direction) {
    case 'increase':
    case 'at-least':
      return 1;
    case 'decrease':
    case 'at-most':
      return -1;
    default:
      return signOfEnds(measure);
  }
}

/**
 * Which way the target lies from the baseline; `undefined` when neither way.
 *
 * @public
 */
export function signOfEnds({ baseline, target }: Measure): 1 | -1 | undefined {
  if (!baseline || !target || baseline.value === target.value) return undefined;
  return target.value > baseline.value ? 1 : -1;
}

type Comparison = (a: number, b: number) => boolean;

/** Which of two values is better. */
function comparisonFor(measure: Measure): Comparison | undefined {
  const sign = betterSign(measure);
  return sign && (sign === 1 ? higher : lower);
}

/** A reading of the tripwire's day or later that is no better than its value. */
function crossesTripwire(
  { tripwire }: Measure,
  current: MeasureReading,
  isBetter: Comparison,
): boolean {
  if (!tripwire) return false;
  const isDue = !tripwire.asOf || current.asOf >= tripwire.asOf;
  return isDue && !isBetter(current.value, tripwire.value);
}

function higher(a: number, b: number): boolean {
  return a > b;
}

function lower(a: number, b: number): boolean {
  return a < b;
}
