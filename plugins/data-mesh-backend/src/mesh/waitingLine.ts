import { setTimeout as wait } from 'node:timers/promises';
import { ServiceUnavailableError } from '@backstage/errors';

/** More than that many nobody lets wait. */
const MAX_WAITING = 4;
const MAX_REST_MS = 5_000;

/**
 * Lets one after the other do what takes long and holds others up. With rests,
 * the next one waits for as long as the one before it took, so that the others
 * have at least half of the time.
 */
export class WaitingLine {
  private waiting = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly options: { readonly rests: boolean }) {}

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
        'Others ask for as much already; ask again in a few seconds',
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
      const restMs = this.options.rests ? Math.min(tookMs, MAX_REST_MS) : 0;
      void wait(restMs, undefined, { ref: false }).then(rest);
    }
  }
}
