import { PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '@backstage-data-mesh/model';
import type { LiveChange, LiveEvaluation } from '@backstage-data-mesh/rules';

/** What a change costs. */
export interface Cost {
  readonly ms: number;
  /** How often a rule judged an entity. */
  readonly judgements: number;
  /** How long it kept others waiting, one slice after another. */
  readonly slices: readonly Slice[];
}

/** A piece of work without a pause, by the clock of `performance`. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** The longest that some slices kept others waiting. */
export interface Longest {
  readonly ms: number;
  /** The same where the time for collecting garbage is not counted. */
  readonly withoutGarbageMs: number;
}

/** A slice of judging ends after so many milliseconds. */
export const SLICE_MS = 4;

/** Shorter ones are many, and never the longest of interest. */
const SHORT_MS = 0.05;

function sliceOf(work: () => void): Slice {
  const start = performance.now();
  work();
  return { start, end: performance.now() };
}

function lengthOf({ start, end }: Slice): number {
  return end - start;
}

/**
 * Applies a change in slices, as a backend does between two requests: between
 * them the loop of events gets its turn. A slice is over when others have had
 * theirs: V8 may have collected garbage before it came to them.
 */
export async function applyInSlices(
  live: LiveEvaluation,
  change: LiveChange,
): Promise<Cost> {
  const before = live.judgements;
  const taking = sliceOf(() => live.take(change));
  const slices = [taking];
  let ms = lengthOf(taking);
  for (let isDone = false; !isDone;) {
    const end = performance.now() + SLICE_MS;
    const slice = sliceOf(() => {
      isDone = live.judge(() => performance.now() < end);
    });
    ms += lengthOf(slice);
    if (!isDone) await nextTurn();
    slices.push({ start: slice.start, end: performance.now() });
  }
  live.takeChanges();
  return { ms, slices, judgements: live.judgements - before };
}

/** A mesh that is judged. */
export interface Started {
  readonly live: LiveEvaluation;
  readonly slices: readonly Slice[];
}

/** Builds the mesh and judges all of it, as a backend does when it starts. */
export async function startInSlices(
  building: Steps<LiveEvaluation>,
): Promise<Started> {
  const slices: Slice[] = [];
  for (;;) {
    let step!: ReturnType<typeof building.next>;
    const slice = sliceOf(() => {
      step = building.next();
    });
    if (lengthOf(slice) > SHORT_MS) slices.push(slice);
    if (!step.done) continue;
    const judged = await applyInSlices(step.value, {});
    return { live: step.value, slices: [...slices, ...judged.slices] };
  }
}

/** Knows when this thread collected garbage; of steps between, V8 tells nothing. */
export class GarbageWatch {
  private readonly pauses: PerformanceEntry[] = [];

  constructor() {
    const observer = new PerformanceObserver(list => {
      this.pauses.push(...list.getEntries());
    });
    observer.observe({ entryTypes: ['gc'] });
  }

  /** The longest of some slices, once all is told that happened meanwhile. */
  async longestOf(slices: readonly Slice[]): Promise<Longest> {
    for (let turn = 0; turn < TURNS; turn++) await nextTurn();
    const pauses = this.pauses.splice(0);
    const garbageIn = ({ start, end }: Slice) =>
      pauses
        .filter(({ startTime }) => startTime >= start && startTime < end)
        .reduce((sum, { duration }) => sum + duration, 0);
    const most = (numbers: readonly number[]) =>
      numbers.reduce((a, b) => Math.max(a, b), 0);
    return {
      ms: most(slices.map(lengthOf)),
      withoutGarbageMs: most(
        slices.map(slice => lengthOf(slice) - garbageIn(slice)),
      ),
    };
  }
}

/** In the first of these a pause is noted, in the next it is told. */
const TURNS = 4;
