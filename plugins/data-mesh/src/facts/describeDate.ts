import { DateTime } from 'luxon';

/** A date for people, absolute and seen from now. */
export interface DateWords {
  readonly absolute: string;
  /** Missing when the text is no date. */
  readonly relative?: string;
  readonly isPast: boolean;
}

/**
 * Words for an ISO 8601 text, in the locale of `now`; a text that is no date
 * stands as written.
 */
export function describeDate(iso: string, now: DateTime): DateWords {
  const date = DateTime.fromISO(iso, { locale: now.locale ?? undefined });
  if (!date.isValid) return { absolute: iso, isPast: false };
  return {
    absolute: date.toLocaleString(DateTime.DATE_MED),
    relative: relativeTo(date, now) ?? undefined,
    // a day counts until it is over
    isPast: date.endOf('day') < now,
  };
}

function relativeTo(date: DateTime, now: DateTime) {
  const days = date.startOf('day').diff(now.startOf('day'), 'days').days;
  return Math.abs(days) < 14
    ? date.toRelativeCalendar({ base: now, unit: 'days' })
    : date.toRelative({ base: now });
}
