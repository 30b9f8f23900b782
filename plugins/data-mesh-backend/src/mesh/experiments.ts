import { setTimeout as wait } from 'node:timers/promises';
import { ServiceUnavailableError } from '@backstage/errors';

/** More than that many nobody lets wait. */
const MAX_WAITING = 4;
const MAX_REST_MS = 5_000;

/**
 * Lets one after the other do what keeps readers out for long. Between two of
 * them there is a rest as long as the first took, so that readers have at least
 * half of the time.
 */
export class Experiments {
  private waiting = 0;
  private last: Promise<void> = Promise.resolve();

  /**
   * Does something when it is its turn.
   *
   * @throws ServiceUnavailableError when too many wait already, and the reason of
   * the signal when that comes first.
   */
  async run<Result>(
    signal: AbortSignal,
    work: () => Promise<Result>,
  ): Promise<Result> {
    if (this.waiting >= MAX_WAITING)
      throw new ServiceUnavailableError(
        'Others try moves already; ask again in a few seconds',
      );
    this.waiting++;
    const before = this.last;
    let rest = (): void => {};
    this.last = new Promise(resolve => {
      rest = resolve;
    });
    let tookMs = 0;
    try {
      await before;
      signal.throwIfAborted();
      const start = performance.now();
      try {
        return await work();
      } finally {
        tookMs = performance.now() - start;
      }
    } finally {
      this.waiting--;
      void wait(Math.min(tookMs, MAX_REST_MS), undefined, { ref: false }).then(
        rest,
      );
    }
  }
}
