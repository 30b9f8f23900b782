import type { LiveEvaluation } from '../evaluate/live/liveEvaluation';
import type { CausedChange } from '../evaluate/live/cause';
import { applyMoves } from './applyMoves';
import type { Move, MoveProblem } from './move';
import {
  compareFigures,
  readChanges,
  readFigures,
  type WhatIfAnswer,
} from './whatIf';

/** The answer of a live evaluation to a what-if, or why there is none. @public */
export type LiveWhatIfResult =
  | ({
      readonly ok: true;
      /**
       * What had changed before, and nobody had taken: it has nothing to do with
       * the moves, and is told by nobody else.
       */
      readonly pending: readonly CausedChange[];
    } & WhatIfAnswer)
  | { readonly ok: false; readonly problems: readonly MoveProblem[] };

/**
 * The same as `whatIf`, asked of an evaluation that is alive: it judges only what
 * the moves concern, and then what undoing them does, so that it takes a small
 * part of the time. While it runs nobody else may ask the evaluation; when it has
 * ended, the evaluation is what it was.
 *
 * @public
 */
export function whatIfLive(
  live: LiveEvaluation,
  moves: readonly Move[],
): LiveWhatIfResult {
  live.judge();
  const pending = live.takeChanges();
  const { graph } = live.evaluation;
  const moved = applyMoves(graph, moves);
  if (!moved.ok) return moved;
  const { change, undo, patches } = moved;
  const before = readFigures(graph);
  try {
    const changes = readChanges(live.apply(change));
    const figures = compareFigures(before, readFigures(graph));
    return {
      ok: true,
      ...{ change, undo, patches, pending },
      ...changes,
      ...figures,
    };
  } finally {
    live.apply(undo);
  }
}
