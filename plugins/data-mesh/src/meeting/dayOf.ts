import { DateTime } from 'luxon';

/** A day of the address, such as `2026-11-20`; none where it is no such day. */
export function dayOf(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  // a year that is still being typed begins with noughts
  const isDay = DateTime.fromISO(text).isValid && text >= '1900';
  return isDay ? text : undefined;
}
