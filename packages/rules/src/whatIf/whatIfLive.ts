import { finish, type MeshGraph, type Steps } from '@backstage-data-mesh/model';
import type { LiveEvaluation } from '../evaluate/live/liveEvaluation';
import type { CausedChange } from '../evaluate/live/cause';
import {
  settleInSteps,
  tryInSteps,
  type TrialTerms,
} from '../evaluate/live/trial';
import { applyMovesInSteps } from './applyMoves';
import type { Move, MoveProblem } from './move';
import {
  compareFigures,
  figuresInSteps,
  readChanges,
  type WhatIfAnswer,
} from './whatIf';

/** The answer of a live evaluation to a what-if, or why there is none. @public */
export type LiveWhatIfResult =
  | ({ readonly ok: true } & WhatIfAnswer)
  | { readonly ok: false; readonly problems: readonly MoveProblem[] };

/** How a live evaluation is asked. @public */
export interface LiveWhatIfTerms extends TrialTerms {
  /**
   * The mesh as whoever asks sees it: `graph` by default. Moves are made, and
   * figures measured, in what is seen; whoever may not see all of the mesh
   * reads the results for those whom they see.
   */
  readonly see?: (graph: MeshGraph) => MeshGraph;
}

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
  terms?: LiveWhatIfTerms,
): LiveWhatIfResult {
  return finish(whatIfLiveInSteps(live, moves, terms));
}

/**
 * The same, in steps. Who wants to stop early calls `throw` of the steps and
 * goes through those that are left: they undo what was done.
 *
 * @public
 */
export function* whatIfLiveInSteps(
  live: LiveEvaluation,
  moves: readonly Move[],
  { see = graph => graph, ...terms }: LiveWhatIfTerms = {},
): Steps<LiveWhatIfResult> {
  yield* settleInSteps(live, terms);
  const seen = see(live.evaluation.graph);
  const moved = yield* applyMovesInSteps(seen, moves);
  if (!moved.ok) return moved;
  const { change, undo, patches } = moved;
  const before = yield* figuresInSteps(seen);
  return yield* tryInSteps(live, { change, undo }, read, terms);

  function* read(made: readonly CausedChange[]): Steps<LiveWhatIfResult> {
    const changes = readChanges(made);
    yield;
    const figures = yield* compareFigures(before, yield* figuresInSteps(seen));
    return { ok: true, ...{ change, undo, patches }, ...changes, ...figures };
  }
}
