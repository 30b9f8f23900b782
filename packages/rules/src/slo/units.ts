import { Duration } from 'luxon';

/** A unit of time. */
export interface TimeUnit {
  readonly seconds: number;
  /** True when the calendar decides how long it is: a month, a year. */
  readonly isCalendar: boolean;
  /** Set where it is so many months and nothing else. */
  readonly calendar?: CalendarUnit;
}

/** A unit that is so many months long, and as many seconds as these have. @public */
export interface CalendarUnit {
  /** How an entity writes it. */
  readonly unit: 'mo' | 'q' | 'y';
  readonly singular: string;
  readonly plural: string;
  readonly seconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The mean year of the Gregorian calendar. */
const YEAR = 365.2425 * DAY;

const CLOCK_UNITS: readonly (readonly [number, string])[] = [
  [1e-6, 'us µs μs microsecond microseconds'],
  [1e-3, 'ms msec msecs milli millis millisecond milliseconds'],
  [1, 's sec secs second seconds'],
  [MINUTE, 'min mins minute minutes'],
  [HOUR, 'h hr hrs hour hours'],
  [DAY, 'd day days'],
  [7 * DAY, 'w wk wks week weeks'],
];

/** The units of the calendar, the longest first. */
export const CALENDAR_UNITS: readonly CalendarUnit[] = [
  { unit: 'y', singular: 'year', plural: 'years', seconds: YEAR },
  { unit: 'q', singular: 'quarter', plural: 'quarters', seconds: YEAR / 4 },
  { unit: 'mo', singular: 'month', plural: 'months', seconds: YEAR / 12 },
];

const CALENDAR_WORDS: Readonly<Record<CalendarUnit['unit'], string>> = {
  mo: 'mo mos mth mths month months',
  q: 'q quarter quarters',
  y: 'y yr yrs year years',
};

const ADVERBS: readonly (readonly [string, string])[] = [
  ['hourly', 'h'],
  ['daily', 'd'],
  ['weekly', 'w'],
  ['monthly', 'mo'],
  ['quarterly', 'q'],
  ['yearly', 'y'],
  ['annually', 'y'],
];

const RATIO_UNITS: readonly (readonly [number, string])[] = [
  [1, 'ratio fraction share proportion'],
  [1e-2, '% percent percentage percents pct'],
  [1e-3, '‰ permille permil'],
  [1e-4, 'bp bps basispoint basispoints'],
  [1e-6, 'ppm'],
];

/**
 * The unit of time that a word or an ISO 8601 duration means, in any case.
 * A lone `m` is none: it may be a minute or a month.
 */
export function parseTimeUnit(written: string): TimeUnit | undefined {
  const word = normalWord(written);
  if (word === undefined) return undefined;
  return timeUnits.get(word) ?? (word[0] === 'p' ? parseIso(word) : undefined);
}

/** The unit of time of an adverb: a day for "daily". */
export function parseAdverb(written: string): TimeUnit | undefined {
  const unit = adverbs.get(normalWord(written) ?? '');
  return unit === undefined ? undefined : timeUnits.get(unit);
}

/** What a unit of shares is worth: 0.01 for a percent. */
export function parseRatioUnit(written: string): number | undefined {
  const word = normalWord(written);
  return word === undefined
    ? undefined
    : ratioUnits.get(word.replace(/[\s-]/g, ''));
}

const timeUnits: ReadonlyMap<string, TimeUnit> = new Map([
  ...CLOCK_UNITS.flatMap(([seconds, words]) =>
    timeWords(words, { seconds, isCalendar: false }),
  ),
  ...CALENDAR_UNITS.flatMap(calendar =>
    timeWords(CALENDAR_WORDS[calendar.unit], ofCalendar(calendar)),
  ),
]);
const adverbs: ReadonlyMap<string, string> = new Map(ADVERBS);
const ratioUnits: ReadonlyMap<string, number> = new Map(
  RATIO_UNITS.flatMap(([value, words]) =>
    words.split(' ').map(word => [word, value] as const),
  ),
);

function timeWords(words: string, unit: TimeUnit) {
  return words.split(' ').map(word => [word, unit] as const);
}

function ofCalendar(calendar: CalendarUnit): TimeUnit {
  return { seconds: calendar.seconds, isCalendar: true, calendar };
}

const MAX_LENGTH = 40;

function normalWord(written: string): string | undefined {
  if (written.length > MAX_LENGTH) return undefined;
  return written.trim().toLowerCase().replace('(s)', 's').replace(/\.$/, '');
}

function parseIso(word: string): TimeUnit | undefined {
  const duration = Duration.fromISO(word.toUpperCase());
  if (!duration.isValid) return undefined;
  const { years, months, weeks, days, hours, minutes, seconds, milliseconds } =
    duration;
  const byCalendar = years * YEAR + (months * YEAR) / 12;
  const byClock =
    weeks * 7 * DAY +
    days * DAY +
    hours * HOUR +
    minutes * MINUTE +
    seconds +
    milliseconds / 1000;
  const total = byCalendar + byClock;
  const parts = [years, months, weeks, days, hours, minutes, seconds];
  if (!(total > 0) || parts.some(part => part < 0)) return undefined;
  const [year, , month] = CALENDAR_UNITS;
  const calendar = months > 0 ? month : year;
  return {
    seconds: total,
    isCalendar: byCalendar > 0,
    calendar: byClock > 0 ? undefined : calendar,
  };
}
