/**
 * Milliseconds that a piece of work takes. What was done before is collected
 * first, where the process lets us, so that nobody pays for another's garbage.
 */
export function time(work: () => unknown): number {
  globalThis.gc?.();
  return timeAsIs(work);
}

/**
 * Milliseconds that a piece of work takes amid others: collecting garbage
 * before it would empty the caches, and take its own garbage from the account.
 */
export function timeAsIs(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * The same, of the thread's own time: what others on the machine take meanwhile
 * does not count.
 */
export function threadTime(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1e3;
}

/** The thread's own time that a piece of asynchronous work takes. */
export async function threadTimeAsync(
  work: () => Promise<unknown>,
): Promise<number> {
  const start = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1e3;
}

/** Milliseconds that a piece of asynchronous work takes. */
export async function timeAsync(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value below which a share of them, from 0 to 1, lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(values.length * share))];
}

/** MiB in use after a collection, typed arrays included; needs --expose-gc. */
export function usedMib(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

/** How much faster one side is, with a bootstrap interval of 95 %. */
export interface Ratio {
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
}

const RESAMPLES = 2_000;

/** The ratio of medians of paired times, `slow / fast`. */
export function ratioOf(
  slow: readonly number[],
  fast: readonly number[],
  random: () => number,
): Ratio {
  return resampled(
    slow.map((_, pair) => pair),
    pairs => median(pairs.map(i => slow[i])) / median(pairs.map(i => fast[i])),
    random,
  );
}

/**
 * The median of the ratios of paired times. Where a machine is slower now and then,
 * for longer than a pair takes, it is so for both of a pair.
 */
export function medianRatioOf(
  slow: readonly number[],
  fast: readonly number[],
  random: () => number,
): Ratio {
  const ratios = slow.map((ms, pair) => ms / fast[pair]);
  return resampled(ratios, median, random);
}

function resampled(
  values: readonly number[],
  tell: (values: readonly number[]) => number,
  random: () => number,
): Ratio {
  const pick = () =>
    tell(values.map(() => values[Math.floor(random() * values.length)]));
  const samples = Array.from({ length: RESAMPLES }, pick).sort((a, b) => a - b);
  return {
    ratio: tell(values),
    lower: samples[Math.floor(RESAMPLES * 0.025)],
    upper: samples[Math.floor(RESAMPLES * 0.975)],
  };
}
