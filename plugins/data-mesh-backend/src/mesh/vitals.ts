/** What takes time and is measured. */
export type TimedWork = 'sweep' | 'evaluation';

/** How something went that takes time. */
export interface Timed {
  readonly at: Date;
  readonly milliseconds: number;
}

/** How an instance does; it is asked, and waits for nothing. */
export interface MeshVitals {
  readonly isLeader: boolean;
  /** Entities of which somebody says that they have changed. */
  readonly hintsWaiting: number;
  /** True while something is judged and could not be written. */
  readonly isWriteWaiting: boolean;
}

/** Notes how long things take, and tells those who listen. */
export class Stopwatch {
  private readonly latest = new Map<TimedWork, Timed>();
  private readonly listeners: ((work: TimedWork, ms: number) => void)[] = [];

  /** The last one; nothing before the first. */
  last(work: TimedWork): Timed | undefined {
    return this.latest.get(work);
  }

  listen(listener: (work: TimedWork, milliseconds: number) => void): void {
    this.listeners.push(listener);
  }

  /** Measures what goes well; what fails tells nothing. */
  async time<Result>(
    work: TimedWork,
    run: () => Promise<Result>,
  ): Promise<Result> {
    const start = performance.now();
    const result = await run();
    const milliseconds = performance.now() - start;
    this.latest.set(work, { at: new Date(), milliseconds });
    for (const tell of this.listeners) tell(work, milliseconds);
    return result;
  }
}
