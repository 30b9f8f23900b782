import { DateTime } from 'luxon';

/**
 * Whole days from one ISO date to a later one, negative when it is earlier;
 * `undefined` when either is missing or unreadable.
 */
export function daysBetween(
  from: string | undefined,
  to: string | undefined,
): number | undefined {
  const [start, end] = [from, to].map(startOfDay);
  return start?.isValid && end?.isValid
    ? Math.round(end.diff(start, 'days').days)
    : undefined;
}

function startOfDay(date: string | undefined): DateTime | undefined {
  return date === undefined
    ? undefined
    : DateTime.fromISO(date, { zone: 'utc' }).startOf('day');
}
