import { ServiceUnavailableError } from '@backstage/errors';
import type { LookTable } from '../store/lookTable';

/** Somebody who waits until another instance has looked. */
interface Waiting {
  readonly number: number;
  readonly done: () => void;
}

/** Asks the instance that leads to look at the catalog, and waits for it. */
export class AskedLooks {
  private readonly waiting = new Set<Waiting>();

  constructor(private readonly looks: Pick<LookTable, 'ask' | 'answered'>) {}

  /**
   * Resolves when memory holds what came of the look, or the signal comes.
   *
   * @throws ServiceUnavailableError when the leader cannot be asked.
   */
  async ask(acceptVanished: boolean, signal: AbortSignal): Promise<void> {
    let number: number;
    try {
      number = await this.looks.ask({ acceptVanished });
    } catch (error) {
      throw new ServiceUnavailableError(
        'The instance that looks at the catalog cannot be asked now',
        error as Error,
      );
    }
    await new Promise<void>(resolve => {
      const one: Waiting = { number, done: resolve };
      const stop = () => {
        this.waiting.delete(one);
        resolve();
      };
      this.waiting.add(one);
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
    });
  }

  /** The last look that is answered, where somebody waits for one. */
  async answered(): Promise<number> {
    return this.waiting.size > 0 ? this.looks.answered() : 0;
  }

  /** Lets go who waits for this look, or for one before it. */
  settle(answered: number): void {
    for (const one of this.waiting) {
      if (one.number > answered) continue;
      this.waiting.delete(one);
      one.done();
    }
  }
}
