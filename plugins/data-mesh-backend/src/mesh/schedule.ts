import { isOver, NO_PAUSE, pauseOf, type Pause } from '../pauses';

const DUTY = 25;
const MAX_PAUSE_MS = 120_000;
const MAX_BACK_OFF_MS = 60_000;
const LATE_MS = 300_000;
const LATE_SWEEPS = 10;

/**
 * After so long without a look the mesh is old. A pause that is meant is shorter,
 * however large the catalog is.
 */
export function lateAfterMs(minMsBetweenSweeps: number): number {
  return Math.max(LATE_MS, LATE_SWEEPS * minMsBetweenSweeps);
}

/** When the catalog is looked at next. */
export class Schedule {
  /** Before the next look. */
  sweep: Pause = NO_PAUSE;
  /** Before the next look at which every entity is read. */
  private resync: Pause;
  private failures = 0;
  /** The first look waits for a catalog that starts: its length tells nothing. */
  private isFirst = true;

  constructor(
    private readonly minMs: number,
    private readonly resyncMs: number,
    now: number,
  ) {
    this.resync = pauseOf(resyncMs, now);
  }

  isSweepDue(now: number): boolean {
    return isOver(this.sweep, now);
  }

  isResyncDue(now: number): boolean {
    return isOver(this.resync, now);
  }

  /** A long look is followed by a long pause, so that the catalog can work. */
  succeeded({
    now,
    tookMs,
    wasResync,
  }: {
    readonly now: number;
    readonly tookMs: number;
    readonly wasResync: boolean;
  }): void {
    this.failures = 0;
    const pause = this.isFirst ? 0 : Math.min(DUTY * tookMs, MAX_PAUSE_MS);
    this.isFirst = false;
    this.sweep = pauseOf(Math.max(this.minMs, pause), now);
    if (wasResync) this.resync = pauseOf(this.resyncMs, now);
  }

  /** Waits longer each time, and never as long as others do. */
  failed(now: number): void {
    const pause = Math.min(1_000 * 2 ** this.failures, MAX_BACK_OFF_MS);
    this.failures++;
    this.sweep = pauseOf(pause * (0.5 + Math.random()), now);
  }
}
