import { DateTime } from 'luxon';
import type { SloLevel } from './sloLevel';

const UNITS: readonly (readonly [string, number])[] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
  ['ms', 0.001],
];

/**
 * Amounts of one property for a sentence, all in one unit that a reader knows:
 * "12 h" and "36 h", "99.5 %" and "99 %".
 *
 * @public
 */
export function showSlos(levels: readonly SloLevel[]): string[] {
  const unit = commonUnit(levels);
  const isTold = (digits: number) => {
    const texts = levels.map(level => show(level, unit, digits));
    return new Set(texts).size === countDifferent(levels);
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
      return `${short(amount / size)} ${unit}`;
    default:
      return `${short(amount)} ${level.unit}`;
  }
}

function countDifferent(levels: readonly SloLevel[]): number {
  return new Set(levels.map(({ amount }) => amount)).size;
}

/** The largest unit in which all are whole, else the one of the smallest. */
function commonUnit(levels: readonly SloLevel[]): Unit {
  const amounts = levels.map(({ amount }) => amount);
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
  const [unit, size] = commonUnit([level]);
  const isHigher = level.property.better === 'higher';
  const round = (value: number) => {
    const scaled = Number((value * 1000).toPrecision(12));
    return (isHigher ? Math.floor(scaled) : Math.ceil(scaled)) / 1000;
  };
  if (level.unit === 'ratio') {
    return { value: round(level.amount * 100), unit: 'percent' };
  }
  return level.unit === 's'
    ? { value: round(level.amount / size), unit }
    : { value: round(level.amount), unit: level.unit };
}
