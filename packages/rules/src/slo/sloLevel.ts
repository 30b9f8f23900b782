import { DateTime } from 'luxon';
import { findSloProperty, type SloProperty } from './properties';
import { parseRateUnit, parseTimesPer } from './rates';
import { parseAdverb, parseRatioUnit, parseTimeUnit } from './units';

/** A service level as somebody wrote it, in an entity or in a contract. @public */
export interface WrittenSlo {
  readonly property: string;
  readonly value: unknown;
  readonly unit?: string;
}

/** A service level in the unit that all of its property share. @public */
export interface SloLevel {
  readonly property: SloProperty;
  /** In `unit`. */
  readonly amount: number;
  /**
   * `s` for durations and intervals, `ratio` for shares of one, `<noun>/s` for
   * rates, `date` for days, which count in seconds since 1970.
   */
  readonly unit: string;
  /** True when the calendar decides how long it is: a month, a year. */
  readonly isCalendar: boolean;
}

/**
 * Brings a service level into the unit that all of its property share;
 * `undefined` for what cannot be: an unknown property, no or an unknown unit, a
 * negative amount, a share above one.
 *
 * @public
 */
export function normaliseSlo(slo: WrittenSlo): SloLevel | undefined {
  const property = findSloProperty(slo.property);
  const quantity = property && READERS[property.measure](slo, property);
  if (!property || !quantity) return undefined;
  const { amount, unit = 's', isCalendar = false } = quantity;
  return Number.isFinite(amount) && amount >= 0
    ? { property, amount, unit, isCalendar }
    : undefined;
}

interface Quantity {
  readonly amount: number;
  readonly unit?: string;
  readonly isCalendar?: boolean;
}

type Reader = (slo: WrittenSlo, property: SloProperty) => Quantity | undefined;

const READERS: Readonly<Record<SloProperty['measure'], Reader>> = {
  duration: readDuration,
  interval: slo => readInterval(slo) ?? readDuration(slo),
  ratio: readRatio,
  rate: readRate,
  date: readDate,
};

function readDuration({ value, unit }: WrittenSlo): Quantity | undefined {
  // a contract may write the whole duration as its value: P1D
  const isWhole = typeof value === 'string' && unit === undefined;
  const amount = isWhole && /^\s*p/i.test(value) ? 1 : readNumber(value);
  const time = parseTimeUnit((isWhole ? value : unit) ?? '');
  if (amount === undefined || !time) return undefined;
  return { amount: amount * time.seconds, isCalendar: time.isCalendar };
}

function readInterval({ value, unit = '' }: WrittenSlo): Quantity | undefined {
  const amount = readNumber(value);
  const time = parseTimesPer(unit);
  if (time && amount) {
    return { amount: time.seconds / amount, isCalendar: time.isCalendar };
  }
  // "2 daily" may be twice a day or every other day
  const adverb = amount === 1 ? parseAdverb(unit) : undefined;
  return adverb && { amount: adverb.seconds, isCalendar: adverb.isCalendar };
}

function readRatio(slo: WrittenSlo, property: SloProperty) {
  const amount = readNumber(slo.value);
  const worth =
    slo.unit === undefined
      ? worthWithoutUnit(amount, property)
      : parseRatioUnit(slo.unit);
  if (amount === undefined || worth === undefined) return undefined;
  const ratio = amount * worth;
  return ratio > 1 ? undefined : { amount: ratio, unit: 'ratio' };
}

/** Nobody promises to be available for less than 1 %, or to fail above 1 %. */
function worthWithoutUnit(
  amount: number | undefined,
  { better }: SloProperty,
): number | undefined {
  if (amount === undefined) return undefined;
  if (amount > 1) return 0.01;
  return better === 'higher' || amount === 0 ? 1 : undefined;
}

function readRate({ value, unit = '' }: WrittenSlo): Quantity | undefined {
  const amount = readNumber(value);
  const rate = parseRateUnit(unit);
  if (amount === undefined || !rate) return undefined;
  return { amount: amount * rate.perSecond, unit: `${rate.noun}/s` };
}

function readDate({ value }: WrittenSlo): Quantity | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const date = DateTime.fromISO(value.trim(), { zone: 'utc' });
  return date.isValid ? { amount: date.toSeconds(), unit: 'date' } : undefined;
}

const NUMBER = /^\s*\d{1,15}(\.\d{1,15})?\s*$/;

function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && NUMBER.test(value)
    ? Number(value)
    : undefined;
}
