import { DateTime } from 'luxon';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The day of an ISO 8601 date or time, in UTC: `2026-11-20`. Days in this form
 * can be compared as text. `undefined` when there is none or it cannot be read.
 *
 * @public
 */
export function readDay(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (DAY.test(text)) return readMoment(text) === undefined ? undefined : text;
  return DateTime.fromISO(text, { zone: 'utc' }).toISODate() ?? undefined;
}

/**
 * An ISO 8601 date or time in milliseconds since 1970, a date as the beginning
 * of its day in UTC; `undefined` when there is none or it cannot be read.
 *
 * @public
 */
export function readMoment(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (DAY.test(text)) {
    const time = Date.parse(text);
    return isOnCalendar(text, time) ? time : undefined;
  }
  const time = DateTime.fromISO(text, { zone: 'utc' });
  return time.isValid ? time.toMillis() : undefined;
}

/** False for 31 February, which would be read as a day in March. */
function isOnCalendar(day: string, time: number): boolean {
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
