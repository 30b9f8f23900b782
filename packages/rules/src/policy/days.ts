import { DateTime, Duration } from 'luxon';

/**
 * The day of an ISO date or time, as `2026-11-20`; days compare as texts do.
 * `undefined` for what cannot be read.
 */
export function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return DateTime.fromISO(text, { zone: 'utc' }).toISODate() ?? undefined;
}

/**
 * A day later by some times an ISO duration; `undefined` when either cannot be
 * read.
 */
export function addToDay(
  day: string | undefined,
  duration: string | undefined,
  times = 1,
): string | undefined {
  const start = dayOf(day);
  if (start === undefined || duration === undefined) return undefined;
  const length = Duration.fromISO(duration);
  if (!length.isValid) return undefined;
  const end = DateTime.fromISO(start, { zone: 'utc' }).plus(
    length.mapUnits(amount => amount * times),
  );
  return end.toISODate() ?? undefined;
}

/** Whole days from one day to a later one; `undefined` when unreadable. */
export function daysBetween(
  from: string | undefined,
  to: string | undefined,
): number | undefined {
  const start = dayOf(from);
  const end = dayOf(to);
  if (start === undefined || end === undefined) return undefined;
  const span = DateTime.fromISO(end, { zone: 'utc' }).diff(
    DateTime.fromISO(start, { zone: 'utc' }),
    'days',
  );
  return Math.round(span.days);
}
