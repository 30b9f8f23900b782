import { ServiceUnavailableError } from '@backstage/errors';

/** How long something may take. */
export interface Patience {
  /** Comes when nobody waits any more. */
  readonly signal?: AbortSignal;
  /** Comes when nothing is answered any more. */
  readonly end: AbortSignal;
  readonly longMs: number;
}

/**
 * Works as long as somebody waits, and no longer than it may take.
 *
 * @throws ServiceUnavailableError when it takes too long, or at the end; the
 * reason of the signal when nobody waits.
 */
export async function inTime<Result>(
  { signal, end, longMs }: Patience,
  work: (stop: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ends = [end, AbortSignal.timeout(longMs)];
  const stop = AbortSignal.any(signal ? [signal, ...ends] : ends);
  try {
    return await work(stop);
  } catch (error) {
    if (signal?.aborted || !stop.aborted) throw error;
    throw new ServiceUnavailableError(
      'The answer takes too long to find out now',
    );
  }
}
