import { readDay, readMoment } from './readDay';

/** Two numbers and a year, with one sign between them: `12.11.2026`. */
const YEAR_LAST = /^(\d{1,2})([-/.] ?)(\d{1,2})\2(\d{4})$/;

/** A year, a month and a day, in this order: `2026-9-1`, `20260901`. */
const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/;

/** `12 Nov 2026`, `12. November 2026`, `12-Nov-2026`. */
const NAME_BETWEEN =
  /^(\d{1,2})(?:st|nd|rd|th)?[-. /]{1,2}([a-z]+)[-., /]{1,2}(\d{4})$/;

/** `Nov 12, 2026`, `November 12th 2026`. */
const NAME_FIRST =
  /^([a-z]+)[-. /]{1,2}(\d{1,2})(?:st|nd|rd|th)?[-, /]{1,2}(\d{4})$/;

/** `2026-Nov-12`, `2026 November 12`. */
const NAME_LATER = /^(\d{4})[-. /]([a-z]+)[-. /]{1,2}(\d{1,2})$/;

/** A day and a time with a blank between them, and before the zone. */
const WITH_BLANKS = /^(\d{4}-\d\d-\d\d) +(\d\d:?\d\d\S*)(?: +(\S+))?$/;

/** Before and after a day of the week, which says nothing new. */
const WEEK_DAY =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]? +/;

/** Longer texts say more than a day. */
const MOST = 40;

/**
 * The days that somebody may have meant who wrote one in another way than
 * `2026-11-12`: one for `25.12.2026` and `12 Nov 2026`, two for `12/11/2026`,
 * which is read either way, none where no day is meant.
 *
 * @public
 */
export function daysMeant(written: string): readonly string[] {
  if (written.length > MOST) return [];
  const said = written.trim().toLowerCase().replace(WEEK_DAY, '');
  const [, date, time, zone = ''] = WITH_BLANKS.exec(said) ?? [];
  if (date !== undefined) {
    const moment = `${date}T${time}${zone}`.toUpperCase();
    return readMoment(moment) === undefined ? [] : [moment];
  }
  const days = candidates(said).filter(day => readDay(day) !== undefined);
  return [...new Set(days)].sort();
}

function candidates(said: string): readonly string[] {
  const numbers = YEAR_LAST.exec(said);
  if (numbers) {
    const [, one, , other, year] = numbers;
    return [isoDay(year, other, one), isoDay(year, one, other)];
  }
  const first = YEAR_FIRST.exec(said);
  // without signs between them only two digits each can be told apart
  if (first) {
    const [text, year, sign, month, day] = first;
    return sign === '' && text.length !== 8 ? [] : [isoDay(year, month, day)];
  }
  return namedDay(said);
}

/** A day whose month is written as a word. */
function namedDay(said: string): readonly string[] {
  const [, ...first] = NAME_FIRST.exec(said) ?? [];
  if (first.length > 0) return dayOfMonth(first[2], first[0], first[1]);
  const [, ...parts] = NAME_BETWEEN.exec(said) ?? NAME_LATER.exec(said) ?? [];
  if (parts.length === 0) return [];
  const [one, month, other] = parts;
  return one.length === 4
    ? dayOfMonth(one, month, other)
    : dayOfMonth(other, month, one);
}

function dayOfMonth(year: string, name: string, day: string): string[] {
  const month = monthOf(name);
  return month === undefined ? [] : [isoDay(year, month, day)];
}

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];

/** The number of a month that is named in full, or by its first letters. */
function monthOf(name: string): string | undefined {
  if (name.length < 3) return undefined;
  const found = MONTHS.findIndex(month => month.startsWith(name));
  return found < 0 ? undefined : String(found + 1);
}

function isoDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
