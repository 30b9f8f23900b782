import { finish, type MeshGraph, type Steps } from '@backstage-data-mesh/model';
import type { LiveEvaluation } from '../evaluate/live/liveEvaluation';
import type { CausedChange } from '../evaluate/live/cause';
import { ChangeLog } from '../evaluate/live/changeLog';
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
export interface LiveWhatIfTerms {
  /**
   * The mesh as whoever asks sees it: `graph` by default. Moves are made, and
   * figures measured, in what is seen; whoever may not see all of the mesh
   * reads the results for those whom they see.
   */
  readonly see?: (graph: MeshGraph) => MeshGraph;
  /**
   * Asked before each step of judging: whether to go on without a pause. After
   * a pause it has to say so at least once.
   */
  readonly goOn?: () => boolean;
  /**
   * Is told what ends otherwise than before and has nothing to do with the
   * moves: what nobody had taken yet, and what changed beside the mesh
   * meanwhile, such as readings. Nobody else is told of it.
   */
  readonly onOther?: (changes: readonly CausedChange[]) => void;
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
  { see = graph => graph, goOn, onOther = () => {} }: LiveWhatIfTerms = {},
): Steps<LiveWhatIfResult> {
  yield* settle(live, goOn);
  onOther(live.takeChanges());
  const seen = see(live.evaluation.graph);
  const moved = yield* applyMovesInSteps(seen, moves);
  if (!moved.ok) return moved;
  const { change, undo, patches } = moved;
  const before = yield* figuresInSteps(seen);
  let made: readonly CausedChange[] = [];
  try {
    live.take(change);
    yield* settle(live, goOn);
    made = live.takeChanges();
    const changes = readChanges(made);
    yield;
    const figures = compareFigures(before, yield* figuresInSteps(seen));
    return { ok: true, ...{ change, undo, patches }, ...changes, ...figures };
  } finally {
    live.take(undo);
    yield* settle(live, goOn);
    onOther(netOf(made, live.takeChanges()));
  }
}

/** What is otherwise after both than before them. */
function netOf(
  made: readonly CausedChange[],
  undone: readonly CausedChange[],
): CausedChange[] {
  const log = new ChangeLog();
  const places = new Map<string, number>();
  for (const change of [...made, ...undone]) {
    const { rule, subject } = (change.after ?? change.before)!;
    const key = `${rule} ${subject}`;
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    log.note(place, change);
  }
  return [...log.take()];
}

/** Judges all that is left, rules that need statistics included. */
function* settle(
  live: LiveEvaluation,
  goOn: LiveWhatIfTerms['goOn'],
): Steps<void> {
  while (!live.judgeStatistics(goOn)) yield;
}
