import { parseTimeUnit } from './units';

/** So many of something in a second. */
export interface RateUnit {
  /** `record`, `request`, `byte` … */
  readonly noun: string;
  readonly perSecond: number;
}

const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['rps', 'requests/s'],
  ['tps', 'transactions/s'],
  ['qps', 'queries/s'],
]);

// `mb` may be megabits: only the capital B is sure to be a byte
const BYTES: ReadonlyMap<string, number> = new Map([
  ['B', 1],
  ['kB', 1e3],
  ['KB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['TB', 1e12],
  ['KiB', 2 ** 10],
  ['MiB', 2 ** 20],
  ['GiB', 2 ** 30],
  ['TiB', 2 ** 40],
]);

const MAX_LENGTH = 40;

/** Reads `records/s`, `MB per hour`, `rps`; `undefined` for what is none. */
export function parseRateUnit(written: string): RateUnit | undefined {
  if (written.length > MAX_LENGTH) return undefined;
  const short = SHORT_FORMS.get(written.trim().toLowerCase());
  const [thing, time, ...rest] = (short ?? written).split(PER);
  if (time === undefined || rest.length > 0) return undefined;
  const unit = parseTimeUnit(time);
  const counted = countedThing(thing.trim());
  if (!unit || !counted) return undefined;
  return { noun: counted.noun, perSecond: counted.factor / unit.seconds };
}

/** Reads `per day`, `times/day`, `1/h`: how often something happens. */
export function parseTimesPer(written: string) {
  if (written.length > MAX_LENGTH) return undefined;
  const [times, time, ...rest] = written.split(PER);
  if (time === undefined || rest.length > 0) return undefined;
  return TIMES.has(times.trim().toLowerCase())
    ? parseTimeUnit(time)
    : undefined;
}

const PER = /\/|\bper\b/i;
const TIMES = new Set(['', '1', 'time', 'times', 'x', 'update', 'updates']);
const NOUN = /^[a-z]+$/;

function countedThing(written: string) {
  const bytes = BYTES.get(written);
  if (bytes !== undefined) return { noun: 'byte', factor: bytes };
  const word = written.toLowerCase();
  // two or three letters with a b are bytes or bits, nobody knows which
  if (!NOUN.test(word) || /^[kmgt]?i?b(ps)?$/.test(word)) return undefined;
  return { noun: singular(word), factor: 1 };
}

function singular(word: string): string {
  return word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.replace(/s$/, '');
}
