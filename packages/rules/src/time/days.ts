import { readDay } from '@backstage-data-mesh/model';
import { DateTime, Duration } from 'luxon';

const MILLISECONDS = 86_400_000;

/** The days from one such day to another; negative when the other comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS;
}

/**
 * Tells what day it is, as an ISO date. Who asks is judged again at midnight: ask
 * where the answer matters, and not before.
 */
export interface Clock {
  readonly today: string;
}

/**
 * The whole days since a written date; `undefined` when it is missing or cannot
 * be read, and then nobody asks for the day.
 */
export function readAge(
  since: string | undefined,
  clock: Clock,
): number | undefined {
  const start = readDay(since);
  const end = start && readDay(clock.today);
  return start && end ? daysBetween(start, end) : undefined;
}

/**
 * True where the first of two written dates comes after the second; false where
 * either is missing or cannot be read.
 */
export function isBackwards(
  from: string | undefined,
  to: string | undefined,
): boolean {
  const [start, end] = [readDay(from), readDay(to)];
  return start !== undefined && end !== undefined && start > end;
}

/** The days until a written date comes, in the same way; none when it has come. */
export function readDaysAhead(
  written: string | undefined,
  clock: Clock,
): number {
  const age = readAge(written, clock);
  return age === undefined ? 0 : Math.max(0, -age);
}

/** The day that comes so many days after another. */
export function addDays(day: string, days: number): string | undefined {
  const date = DateTime.fromISO(day, { zone: 'utc' }).plus({ days });
  return date.toISODate() ?? undefined;
}

/**
 * The day that comes some ISO 8601 durations after a written date, by the
 * calendar; `undefined` when either cannot be read.
 */
export function addDuration(
  text: string | undefined,
  duration: string | undefined,
  times = 1,
): string | undefined {
  const day = readDay(text);
  const length =
    duration === undefined ? undefined : Duration.fromISO(duration);
  if (!day || !length?.isValid) return undefined;
  const end = DateTime.fromISO(day, { zone: 'utc' }).plus(
    length.mapUnits(amount => amount * times),
  );
  return end.toISODate() ?? undefined;
}

/**
 * An ISO 8601 duration in days, a month counted as 30 and a year as 365;
 * `undefined` when it cannot be read or is not positive.
 */
export function readDuration(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const duration = Duration.fromISO(text);
  const days = duration.isValid ? duration.as('days') : 0;
  return days > 0 ? days : undefined;
}
