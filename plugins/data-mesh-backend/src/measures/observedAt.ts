import { readMoment } from '@backstage-data-mesh/model';

const DAY_MS = 86_400_000;

/** The time of a reading as it is kept, or why it cannot be one. */
export type ObservedAt =
  | { readonly ok: true; readonly asOf: string }
  | { readonly ok: false; readonly problem: string };

/** Reads a day, which stays a day, or a moment, which is told in UTC. */
export function readObservedAt(text: string, now: number): ObservedAt {
  const time = readMoment(text);
  if (time === undefined) return { ok: false, problem: 'is no time' };
  // a day may have begun elsewhere, and clocks differ
  if (time > now + DAY_MS) return { ok: false, problem: 'lies in the future' };
  if (time < 0) return { ok: false, problem: 'lies before 1970' };
  const isDay = !text.includes('T');
  return { ok: true, asOf: isDay ? text : new Date(time).toISOString() };
}
