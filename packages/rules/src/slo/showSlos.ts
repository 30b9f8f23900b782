import { DateTime } from 'luxon';
import type { SloLevel } from './sloLevel';
import { CALENDAR_UNITS, type CalendarUnit } from './units';

const UNITS: readonly (readonly [string, number])[] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
  ['ms', 0.001],
];

/**
 * Amounts of one property for a sentence, all in one unit that a reader knows:
 * "12 h" and "36 h", "99.5 %" and "99 %". Months, quarters and years stay what
 * they are: "5 years".
 *
 * @public
 */
export function showSlos(levels: readonly SloLevel[]): string[] {
  const unit = commonUnit(levels);
  const isTold = (digits: number) => {
    const texts = levels.map(level => show(level, unit, digits));
    return new Set(texts).size >= countDifferent(levels);
  };
  const digits = DIGITS.find(isTold) ?? DIGITS[DIGITS.length - 1];
  return levels.map(level => show(level, unit, digits));
}

/** As few digits as tell the amounts apart. */
const DIGITS = [6, 9, 12, 15];

type Unit = (typeof UNITS)[number];

function show(level: SloLevel, [unit, size]: Unit, digits: number): string {
  const { amount } = level;
  const short = (value: number) => String(Number(value.toPrecision(digits)));
  switch (level.unit) {
    case 'ratio':
      return `${short(amount * 100)} %`;
    case 'date':
      return DateTime.fromSeconds(amount, { zone: 'utc' }).toISODate() ?? '?';
    case 's':
      return level.calendar
        ? showCalendar(amount, level.calendar, short)
        : `${short(amount / size)} ${unit}`;
    default:
      return `${short(amount)} ${level.unit}`;
  }
}

/** In the unit that it was written in; in months, where that is too long. */
function showCalendar(
  amount: number,
  written: CalendarUnit,
  short: (value: number) => string,
): string {
  const { seconds, singular, plural } = calendarUnit(amount, written);
  const count = short(amount / seconds);
  return `${count} ${count === '1' ? singular : plural}`;
}

function calendarUnit(amount: number, written: CalendarUnit): CalendarUnit {
  const isLong = amount >= written.seconds || amount === 0;
  return isLong ? written : CALENDAR_UNITS[CALENDAR_UNITS.length - 1];
}

function countDifferent(levels: readonly SloLevel[]): number {
  return new Set(levels.map(({ amount }) => amount)).size;
}

/**
 * The largest unit in which all that go by the clock are whole, else the one of
 * the smallest.
 */
function commonUnit(levels: readonly SloLevel[]): Unit {
  const amounts = levels.flatMap(({ amount, calendar }) =>
    calendar ? [] : [amount],
  );
  const least = Math.min(...amounts.filter(amount => amount > 0));
  return (
    UNITS.find(([, size]) => amounts.every(amount => isWhole(amount / size))) ??
    UNITS.find(([, size]) => least >= size) ??
    UNITS[UNITS.length - 1]
  );
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}

/**
 * A level as it can be written into an entity: never stricter than it is, where
 * digits have to be left out.
 *
 * @public
 */
export function writeSlo(level: SloLevel): {
  readonly value: number;
  readonly unit: string;
} {
  const { amount, calendar } = level;
  const isHigher = level.property.better === 'higher';
  const round = (value: number) => {
    const scaled = Number((value * 1000).toPrecision(12));
    return (isHigher ? Math.floor(scaled) : Math.ceil(scaled)) / 1000;
  };
  if (level.unit === 'ratio') {
    return { value: round(amount * 100), unit: 'percent' };
  }
  if (level.unit !== 's') return { value: round(amount), unit: level.unit };
  if (calendar) {
    const { unit, seconds } = calendarUnit(amount, calendar);
    return { value: round(amount / seconds), unit };
  }
  const [unit, size] = commonUnit([level]);
  return { value: round(amount / size), unit };
}
