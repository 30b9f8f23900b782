import type { Steps } from '@backstage-data-mesh/model';
import type { LiveChange, LiveEvaluation } from '@backstage-data-mesh/rules';
import { timeAsIs } from './measure';

/** What a change costs. */
export interface Cost {
  readonly ms: number;
  /** How often a rule judged an entity. */
  readonly judgements: number;
  /** The longest that it kept others waiting, judged in slices. */
  readonly longestMs: number;
}

/** A slice of judging ends after so many milliseconds. */
export const SLICE_MS = 4;

/** Applies a change in slices, as a backend does between two requests. */
export function applyInSlices(live: LiveEvaluation, change: LiveChange): Cost {
  const before = live.judgements;
  let longestMs = timeAsIs(() => live.take(change));
  let ms = longestMs;
  for (let isDone = false; !isDone;) {
    const end = performance.now() + SLICE_MS;
    const slice = timeAsIs(() => {
      isDone = live.judge(() => performance.now() < end);
    });
    longestMs = Math.max(longestMs, slice);
    ms += slice;
  }
  live.takeChanges();
  return { ms, longestMs, judgements: live.judgements - before };
}

/** A mesh that is judged. */
export interface Started {
  readonly live: LiveEvaluation;
  /** The longest that starting kept others waiting. */
  readonly longestMs: number;
}

/** Builds the mesh and judges all of it, as a backend does when it starts. */
export function startInSlices(building: Steps<LiveEvaluation>): Started {
  let longestMs = 0;
  for (;;) {
    let step!: ReturnType<typeof building.next>;
    const ms = timeAsIs(() => {
      step = building.next();
    });
    longestMs = Math.max(longestMs, ms);
    if (!step.done) continue;
    const judged = applyInSlices(step.value, {});
    longestMs = Math.max(longestMs, judged.longestMs);
    return { live: step.value, longestMs };
  }
}
