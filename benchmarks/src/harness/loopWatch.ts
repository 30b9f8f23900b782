/** How long a loop kept a timer waiting. */
export interface LoopLag {
  /** The longest, in milliseconds of the thread's own time. */
  readonly ownMs: number;
  /** The longest that the clock saw, which others on the machine make longer. */
  readonly wallMs: number;
}

/**
 * Watches the loop of this thread: a timer of one millisecond comes too late by
 * what is done in one piece. In the thread's own time, what others on the machine
 * take meanwhile does not count, while collecting garbage does.
 */
export class LoopWatch {
  private longest = { ownMs: 0, wallMs: 0 };
  private own = process.threadCpuUsage();
  private wall = performance.now();
  private timer: NodeJS.Timeout | undefined;

  start(): void {
    this.take();
    this.tick();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** The longest since it was last asked. */
  take(): LoopLag {
    const { longest } = this;
    this.longest = { ownMs: 0, wallMs: 0 };
    return longest;
  }

  private tick = (): void => {
    const { user, system } = process.threadCpuUsage(this.own);
    const now = performance.now();
    this.longest = {
      ownMs: Math.max(this.longest.ownMs, (user + system) / 1e3),
      wallMs: Math.max(this.longest.wallMs, now - this.wall),
    };
    this.own = process.threadCpuUsage();
    this.wall = now;
    this.timer = setTimeout(this.tick, 1);
  };
}
