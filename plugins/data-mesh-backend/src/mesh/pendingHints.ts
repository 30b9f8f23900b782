import { isOver, pauseOf, type Pause } from '../pauses';

/** A hint may come before what it is about can be seen. */
const WAITS_MS = [1_000, 2_000, 4_000];
const MAX = 10_000;

/** Entities that somebody says have changed, until it can be seen or is given up. */
export class PendingHints {
  private readonly due = new Map<string, { pause: Pause; tries: number }>();

  constructor(private readonly now: () => number) {}

  get size(): number {
    return this.due.size;
  }

  /** Forgets what is too much: the next sweep finds it. */
  add(refs: readonly string[]): void {
    for (const ref of refs) {
      if (this.due.size >= MAX) return;
      this.due.set(ref, { pause: pauseOf(WAITS_MS[0], this.now()), tries: 0 });
    }
  }

  /** What is to be looked at now. */
  take(): string[] {
    const now = this.now();
    const taken: string[] = [];
    for (const [ref, { pause, tries }] of this.due) {
      if (!isOver(pause, now)) continue;
      taken.push(ref);
      const next = tries + 1;
      if (next >= WAITS_MS.length) this.due.delete(ref);
      else
        this.due.set(ref, { pause: pauseOf(WAITS_MS[next], now), tries: next });
    }
    return taken;
  }

  /** What has been seen needs no further look. */
  settle(refs: Iterable<string>): void {
    for (const ref of refs) this.due.delete(ref);
  }
}
