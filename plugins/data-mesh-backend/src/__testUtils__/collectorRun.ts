import type { CollectorRun } from '../measures/collectors/collector';

/** A run at noon of a day on which nothing was read before. */
export function collectorRun(more: Partial<CollectorRun> = {}): CollectorRun {
  return {
    now: new Date('2026-11-20T12:00:00Z'),
    signal: new AbortController().signal,
    timeoutMs: 60_000,
    watermarkOf: () => undefined,
    ...more,
  };
}
