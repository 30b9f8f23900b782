import { readDay, readMoment } from '../time/readDay';

/** One value of a measure, in the measure's unit. @public */
export interface MeasureReading {
  readonly value: number;
  /** ISO 8601. */
  readonly asOf: string;
  /** Where it comes from. */
  readonly source?: string;
}

/** A reading whose date can be read. @public */
export interface DatedReading extends MeasureReading {
  /** The day of `asOf` in UTC, to compare with other days as text. */
  readonly day: string;
}

/**
 * The readings of a measure that count on a day, oldest first: those of that day
 * or of one before it, in UTC. A reading of a day to come, or with a date that
 * nobody can read, does not count.
 *
 * @public
 */
export function readingsUntil(
  readings: readonly MeasureReading[],
  today: string,
): readonly DatedReading[] {
  const last = readDay(today);
  if (last === undefined) return [];
  return readings
    .flatMap(reading => {
      const day = readDay(reading.asOf);
      return day !== undefined && day <= last ? [{ ...reading, day }] : [];
    })
    .sort(byTime);
}

function byTime(a: DatedReading, b: DatedReading): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return momentOf(a) - momentOf(b);
}

/** A date without a time is the beginning of its day. */
function momentOf({ asOf }: DatedReading): number {
  return readMoment(asOf) ?? 0;
}
