import {
  betterSign,
  type Measure,
  type MeasureReading,
} from '@backstage-data-mesh/model';

/** A measure that stands on the wrong side of its tripwire. */
export interface Crossing {
  /** The reading that crossed; those after it are no better. */
  readonly first: MeasureReading;
  readonly latest: MeasureReading;
}

/**
 * Whether the latest reading is of the tripwire's day or later and no better
 * than its value, and since when: a decision is due on the first reading that
 * crossed, not on each that follows.
 */
export function findCrossing(
  measure: Measure,
  readings: readonly MeasureReading[],
): Crossing | undefined {
  const { tripwire } = measure;
  const sign = betterSign(measure);
  if (!tripwire || sign === undefined) return undefined;
  const isBeyond = ({ value, asOf }: MeasureReading) =>
    (!tripwire.asOf || asOf >= tripwire.asOf) &&
    (value - tripwire.value) * sign <= 0;
  let first = readings.length;
  while (first > 0 && isBeyond(readings[first - 1])) first--;
  return first === readings.length
    ? undefined
    : { first: readings[first], latest: readings[readings.length - 1] };
}
