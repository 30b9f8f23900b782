import { readMoment } from '@backstage-data-mesh/model';
import type { Now } from './clock';

/** A date for people, absolute and seen from now. */
export interface DateWords {
  readonly absolute: string;
  /** Missing when the text is no date. */
  readonly relative?: string;
  readonly isPast: boolean;
}

/** What is farther away is told in months and years. */
const NEAR_DAYS = 14;

/**
 * Words for an ISO 8601 text, in the locale of `now`; a text that is no date
 * stands as written.
 */
export function describeDate(iso: string, now: Now): DateWords {
  const date = readDate(iso);
  if (!date) return { absolute: iso, isPast: false };
  const days = daysBetween(now.moment, date);
  const isNear = Math.abs(days) < NEAR_DAYS;
  return {
    absolute: dateFormat(now.locale).format(date),
    relative: isNear
      ? nearFormat(now.locale).format(days, 'day')
      : farFormat(now.locale).format(...distance(now.moment, date, days)),
    // a day counts until it is over
    isPast: days < 0,
  };
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A day is the same day wherever it is read; a moment is one of its reader. */
function readDate(iso: string): Date | undefined {
  const moment = readMoment(iso);
  if (moment === undefined) return undefined;
  const [, year, month, day] = DAY.exec(iso) ?? [];
  if (year === undefined) return new Date(moment);
  const date = new Date(2000, Number(month) - 1, Number(day));
  date.setFullYear(Number(year), Number(month) - 1, Number(day));
  return date;
}

/** In whole years or months where there are any, else in days. */
function distance(
  from: Date,
  to: Date,
  days: number,
): [number, Intl.RelativeTimeFormatUnit] {
  const months = wholeMonths(from, to);
  const years = Math.trunc(months / 12);
  if (years !== 0) return [years, 'year'];
  return months === 0 ? [days, 'day'] : [months, 'month'];
}

/** By the calendar, wherever clocks are changed in between. */
function daysBetween(from: Date, to: Date): number {
  return (dayOf(to) - dayOf(from)) / 86_400_000;
}

/** Midnight of its day, as if that were in UTC: in milliseconds since 1970. */
function dayOf(date: Date): number {
  const copy = new Date(0);
  copy.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  return copy.getTime();
}

function wholeMonths(from: Date, to: Date): number {
  const months =
    (to.getFullYear() - from.getFullYear()) * 12 +
    (to.getMonth() - from.getMonth());
  const beyond = to.getDate() - from.getDate();
  if (months > 0 && beyond < 0) return months - 1;
  return months < 0 && beyond > 0 ? months + 1 : months;
}

const dateFormat = perLocale(
  locale =>
    new Intl.DateTimeFormat(locale, {
      ...{ year: 'numeric', month: 'short', day: 'numeric' },
    }),
);
/** Near days have names: yesterday, tomorrow. */
const nearFormat = perLocale(
  locale => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
);
const farFormat = perLocale(locale => new Intl.RelativeTimeFormat(locale));

/** A format is dear to make, and tables have many dates. */
function perLocale<Format>(create: (locale?: string) => Format) {
  const made = new Map<string | undefined, Format>();
  return (locale?: string): Format => {
    const known = made.get(locale) ?? create(locale);
    made.set(locale, known);
    return known;
  };
}
