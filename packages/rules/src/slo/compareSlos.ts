import type { SloLevel } from './sloLevel';

/** Rounding of arithmetic is no difference. */
const ROUNDING = 1e-9;

/** A month has 28 to 31 days: 30 days and a month promise the same. */
const CALENDAR = 0.02;

/**
 * True when the first level promises more than the second: a shorter latency, a
 * higher availability. `undefined` when they cannot be compared. An amount that
 * hangs on the calendar counts as equal to one by the clock within 2 %.
 *
 * @public
 */
export function isStricter(a: SloLevel, b: SloLevel): boolean | undefined {
  if (!meansTheSame(a, b) || a.unit !== b.unit) return undefined;
  const margin = toleranceOf(a, b) * Math.max(a.amount, b.amount);
  return a.property.better === 'higher'
    ? a.amount > b.amount + margin
    : a.amount < b.amount - margin;
}

/** Whether another word may stand for a property is for who compares to say. */
function meansTheSame(a: SloLevel, b: SloLevel): boolean {
  return a.property === b.property || a.property.otherWord === b.property.name;
}

function toleranceOf(a: SloLevel, b: SloLevel): number {
  const areMonths = a.calendar !== undefined && b.calendar !== undefined;
  return (a.isCalendar || b.isCalendar) && !areMonths ? CALENDAR : ROUNDING;
}

/** The level that promises less; the first of two that cannot be compared. @public */
export function weakerOf(a: SloLevel, b: SloLevel): SloLevel {
  return isStricter(a, b) ? b : a;
}
