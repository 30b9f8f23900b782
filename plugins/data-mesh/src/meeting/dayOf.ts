import { readDay } from '@backstage-data-mesh/model';

/** A day of the address, such as `2026-11-20`; none where it is no such day. */
export function dayOf(text: string | undefined): string | undefined {
  const day = readDay(text);
  // a year that is still being typed begins with noughts
  return day !== undefined && day === text && day >= '1900' ? day : undefined;
}
