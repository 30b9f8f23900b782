import { readMoment } from '@backstage-data-mesh/model';

/** An interaction, as far as it stands on a line of time; ISO dates. */
export interface TimedInteraction {
  readonly since?: string;
  readonly until?: string;
  readonly status?: 'planned' | 'active' | 'ended';
}

/** A bar on the line of time; places are parts of its width, from 0 to 1. */
export interface TimelineBar {
  readonly start: number;
  readonly end: number;
  /** False where the bar begins or ends with the picture, and not with a date. */
  readonly hasStart: boolean;
  readonly hasEnd: boolean;
  readonly state: 'planned' | 'active' | 'late' | 'ended';
}

/** Where the bars of interactions stand. */
export interface TimelineLayout {
  readonly today: number;
  /** The first days of some months. */
  readonly ticks: readonly { readonly at: number; readonly day: string }[];
  /** In the order of the interactions. */
  readonly bars: readonly TimelineBar[];
}

const DAY_MS = 86_400_000;
const DAYS_BEFORE = 60;
const DAYS_AFTER = 120;
/** What is farther away makes all else too small. */
const MAX_DAYS = 730;
const MAX_TICKS = 6;

/** Lays out interactions on one line of time that has today in it. */
export function layoutTimeline(
  interactions: readonly TimedInteraction[],
  today: string,
): TimelineLayout {
  const now = dayOf(today) ?? 0;
  const days = interactions.flatMap(({ since, until }) =>
    [since, until].flatMap(each => dayOf(each) ?? []),
  );
  const near = days.filter(day => Math.abs(day - now) <= MAX_DAYS);
  const first = Math.min(now - DAYS_BEFORE, ...near);
  const last = Math.max(now + DAYS_AFTER, ...near);
  const place = (day: number) =>
    Math.min(1, Math.max(0, (day - first) / (last - first)));
  return {
    today: place(now),
    ticks: ticksOf(first, last).map(day => ({
      at: place(day),
      day: isoOf(day),
    })),
    bars: interactions.map(each => layoutBar(each, now, place)),
  };
}

function layoutBar(
  { since, until, status = 'active' }: TimedInteraction,
  now: number,
  place: (day: number) => number,
): TimelineBar {
  const [from, to] = [dayOf(since), dayOf(until)];
  const isLate = status !== 'ended' && to !== undefined && to < now;
  const opens = from ?? (status === 'planned' ? now : -Infinity);
  // what is late goes on until today
  const closes = isLate ? now : (to ?? (status === 'ended' ? now : Infinity));
  return {
    start: place(opens),
    end: Math.max(place(closes), place(opens)),
    hasStart: from !== undefined,
    hasEnd: to !== undefined,
    state: isLate ? 'late' : status,
  };
}

function ticksOf(first: number, last: number): number[] {
  const begin = new Date(first * DAY_MS);
  const monthAfter = (count: number) =>
    Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + count) / DAY_MS;
  const months: number[] = [];
  for (let count = 1; monthAfter(count) <= last; count++)
    months.push(monthAfter(count));
  const step = Math.ceil(months.length / MAX_TICKS);
  return months.filter((_, index) => index % step === 0);
}

function dayOf(iso: string | undefined): number | undefined {
  const moment = readMoment(iso?.slice(0, 10));
  return moment === undefined ? undefined : moment / DAY_MS;
}

function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
