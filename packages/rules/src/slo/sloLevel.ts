import { DateTime } from 'luxon';
import { findSloProperty, type SloProperty } from './properties';
import { parseRateUnit, parseTimesPer } from './rates';
import { splitValue, type WrittenQuantity } from './splitValue';
import {
  parseAdverb,
  parseRatioUnit,
  parseTimeUnit,
  type CalendarUnit,
  type TimeUnit,
} from './units';

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
  /** The unit of the calendar in which it was written, if it was in one. */
  readonly calendar?: CalendarUnit;
}

/**
 * Brings a service level into the unit that all of its property share;
 * `undefined` for what cannot be: an unknown property, no or an unknown unit, a
 * negative amount, a share above one. The unit may stand beside the value or in
 * it: 99.5 and `percent`, "99.5 %", "500ms", "PT1H"; where it stands in both
 * places, they have to say the same.
 *
 * @public
 */
export function normaliseSlo(slo: WrittenSlo): SloLevel | undefined {
  const property = findSloProperty(slo.property);
  const quantity = property && readQuantity(slo, property);
  if (!property || !quantity) return undefined;
  const { amount, unit = 's', time } = quantity;
  if (!Number.isFinite(amount) || amount < 0) return undefined;
  const { isCalendar = false, calendar } = time ?? {};
  return { property, amount, unit, isCalendar, calendar };
}

function readQuantity(slo: WrittenSlo, property: SloProperty) {
  const { measure, better } = property;
  if (measure === 'date') return readDate(slo.value);
  const written = splitValue(slo.value, better);
  if (!written) return undefined;
  const { amount, unit: within } = written;
  const read = READERS[measure];
  const isOnce = within === undefined || slo.unit === undefined;
  if (isOnce) return read({ amount, unit: within ?? slo.unit }, property);
  const first = read({ amount, unit: within }, property);
  const second = read({ amount, unit: slo.unit }, property);
  return first?.amount === second?.amount && first?.unit === second?.unit
    ? first
    : undefined;
}

/** What is said of an amount, whichever property it is. */
interface Quantity {
  readonly amount: number;
  readonly unit?: string;
  /** The unit of time that it was written in. */
  readonly time?: TimeUnit;
}

type Reader = (
  slo: WrittenQuantity,
  property: SloProperty,
) => Quantity | undefined;

const READERS: Readonly<
  Record<Exclude<SloProperty['measure'], 'date'>, Reader>
> = {
  duration: readDuration,
  interval: slo => readInterval(slo) ?? readDuration(slo),
  ratio: readRatio,
  rate: readRate,
};

function readDuration({ amount, unit = '' }: WrittenQuantity) {
  const time = parseTimeUnit(unit);
  return time && { amount: amount * time.seconds, time };
}

function readInterval({ amount, unit = '' }: WrittenQuantity) {
  const time = parseTimesPer(unit);
  if (time && amount) return { amount: time.seconds / amount, time };
  // "2 daily" may be twice a day or every other day
  const adverb = amount === 1 ? parseAdverb(unit) : undefined;
  return adverb && { amount: adverb.seconds, time: adverb };
}

function readRatio({ amount, unit }: WrittenQuantity, property: SloProperty) {
  const worth =
    unit === undefined
      ? worthWithoutUnit(amount, property)
      : parseRatioUnit(unit);
  if (worth === undefined) return undefined;
  const ratio = amount * worth;
  return ratio > 1 ? undefined : { amount: ratio, unit: 'ratio' };
}

/** Nobody promises to be available for less than 1 %, or to fail above 1 %. */
function worthWithoutUnit(
  amount: number,
  { better }: SloProperty,
): number | undefined {
  if (amount > 1) return 0.01;
  return better === 'higher' || amount === 0 ? 1 : undefined;
}

function readRate({ amount, unit = '' }: WrittenQuantity) {
  const rate = parseRateUnit(unit);
  return rate && { amount: amount * rate.perSecond, unit: `${rate.noun}/s` };
}

function readDate(value: unknown): Quantity | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const date = DateTime.fromISO(value.trim(), { zone: 'utc' });
  return date.isValid ? { amount: date.toSeconds(), unit: 'date' } : undefined;
}
