import type { Measure } from '../parts/measure';
import { readDay } from '../time/readDay';
import { betterSign } from './betterSign';
import type { DatedReading } from './readings';

/** A tripwire on whose wrong side a measure stands. @public */
export interface CrossedTripwire {
  /** The reading that crossed it; those after it are no better. */
  readonly first: DatedReading;
  readonly latest: DatedReading;
}

/**
 * Whether the latest reading crosses the tripwire, and since when: a decision is
 * due on the first reading that crossed, not on each that follows. A reading
 * crosses when it is of the tripwire's day or later, no better than its value,
 * and short of the target.
 *
 * @param readings - those that count, oldest first: see `readingsUntil`
 * @public
 */
export function findCrossedTripwire(
  measure: Measure,
  readings: readonly DatedReading[],
): CrossedTripwire | undefined {
  const { tripwire } = measure;
  const sign = betterSign(measure);
  if (!tripwire || sign === undefined) return undefined;
  const dueFrom = readDay(tripwire.asOf) ?? '';
  const crosses = ({ value, day }: DatedReading) =>
    day >= dueFrom &&
    (value - tripwire.value) * sign <= 0 &&
    !isMet(measure, value);
  let first = readings.length;
  while (first > 0 && crosses(readings[first - 1])) first--;
  return first === readings.length
    ? undefined
    : { first: readings[first], latest: readings[readings.length - 1] };
}

/** True for a value at the target or beyond it. @public */
export function isMet(measure: Measure, value: number): boolean {
  const { target } = measure;
  const sign = betterSign(measure);
  return (
    target !== undefined &&
    sign !== undefined &&
    (value - target.value) * sign >= 0
  );
}
