import { setTimeout as wait } from 'node:timers/promises';

const STOP_MS = 1_000;

/** Does something again and again, one after the other, until it is stopped. */
export class Loop {
  private readonly abort = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private isFailing = false;

  constructor(
    private readonly pauseMs: number,
    private readonly work: (signal: AbortSignal) => Promise<void>,
    /** Told once, until it works again. */
    private readonly onFailure: (error: unknown) => void,
  ) {}

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  start(): void {
    this.running = this.keepOn();
  }

  /** Waits a moment for what is being done. */
  async stop(): Promise<void> {
    this.abort.abort();
    await Promise.race([
      this.running,
      wait(STOP_MS, undefined, { ref: false }),
    ]);
  }

  private async keepOn(): Promise<void> {
    const { signal } = this.abort;
    while (!signal.aborted) {
      try {
        await this.work(signal);
        this.isFailing = false;
      } catch (error) {
        if (!signal.aborted && !this.isFailing) this.onFailure(error);
        this.isFailing = true;
      }
      await wait(this.pauseMs, undefined, { signal }).catch(() => {});
    }
  }
}
