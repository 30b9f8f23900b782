/** A calendar date of ISO 8601, and a time of day with or without its zone. */
const MOMENT =
  /^(\d{4}-\d\d-\d\d)(?:T(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,30}))?)?)?([Zz]|[+-]\d\d(?::?\d\d)?)?)?$/;

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_LENGTH = '2026-11-20'.length;

/**
 * The day of an ISO 8601 date or time, in UTC: `2026-11-20`. Days in this form
 * can be compared as text. `undefined` when there is none or it cannot be read.
 *
 * @public
 */
export function readDay(text: string | undefined): string | undefined {
  const moment = readMoment(text);
  if (moment === undefined) return undefined;
  // most are written as days, and asked for often
  if (text?.length === DAY_LENGTH) return text;
  return new Date(moment).toISOString().slice(0, DAY_LENGTH);
}

/**
 * An ISO 8601 date or time in milliseconds since 1970, a date as the beginning
 * of its day in UTC, a time without a zone as one of UTC; `undefined` when there
 * is none or it cannot be read.
 *
 * @public
 */
export function readMoment(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  // most are written as days, and nothing has to be made to read these
  if (text.length === DAY_LENGTH) {
    return DAY.test(text) ? readMidnight(text) : undefined;
  }
  const [, day, hour, ...rest] = MOMENT.exec(text) ?? [];
  if (hour === undefined || readMidnight(day) === undefined) return undefined;
  const [minute = '00', second = '00', fraction = '', zone = 'Z'] = rest;
  const millisecond = fraction.slice(0, 3).padEnd(3, '0');
  const time = Date.parse(`${day}T${hour}:${minute}:${second}.${millisecond}Z`);
  return Number.isNaN(time) ? undefined : time - offsetOf(zone);
}

/**
 * Nothing for 31 February, which would be read as a day in March, and for
 * `0004-30-30`, which V8 takes for one of April 2030.
 */
function readMidnight(day: string): number | undefined {
  const time = Date.parse(day);
  const read = new Date(time);
  const isOnCalendar =
    read.getUTCDate() === Number(day.slice(-2)) &&
    read.getUTCMonth() + 1 === Number(day.slice(5, 7));
  return isOnCalendar ? time : undefined;
}

/** How far a zone such as `+05:30` is ahead of UTC, in milliseconds. */
function offsetOf(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  const whole = zone.length > 3 ? minutes : Number(zone.slice(1)) * 60;
  return (zone.startsWith('-') ? -whole : whole) * 60_000;
}
