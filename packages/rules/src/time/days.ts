import { DateTime, Duration } from 'luxon';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const MILLISECONDS = 86_400_000;

/**
 * The day of an ISO 8601 date or time, in UTC: `2026-11-20`. Days in this form
 * can be compared as text. `undefined` when there is none or it cannot be read.
 */
export function readDay(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (DAY.test(text)) return isOnCalendar(text) ? text : undefined;
  return DateTime.fromISO(text, { zone: 'utc' }).toISODate() ?? undefined;
}

/** The days from one day to another; negative when the other comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS;
}

/** The day that comes so many days after another. */
export function addDays(day: string, days: number): string | undefined {
  const date = DateTime.fromISO(day, { zone: 'utc' }).plus({ days });
  return date.toISODate() ?? undefined;
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

/** False for 31 February, which would be read as a day in March. */
function isOnCalendar(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
