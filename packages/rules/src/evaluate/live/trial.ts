import type { Steps } from '@backstage-data-mesh/model';
import type { CausedChange } from './cause';
import { ChangeLog } from './changeLog';
import type { LiveChange, LiveEvaluation } from './liveEvaluation';

/** How a live evaluation tries something. @public */
export interface TrialTerms {
  /**
   * Asked before each step of judging: whether to go on without a pause. After
   * a pause it has to say so at least once.
   */
  readonly goOn?: () => boolean;
  /**
   * Is told what ends otherwise than before and has nothing to do with what is
   * tried: what nobody had taken yet, and what changed beside the mesh
   * meanwhile, such as readings. Nobody else is told of it.
   */
  readonly onOther?: (changes: readonly CausedChange[]) => void;
}

/** Judges all that is left, rules that need statistics included. */
export function* settleInSteps(
  live: LiveEvaluation,
  { goOn, onOther = () => {} }: TrialTerms,
): Steps<void> {
  yield* judgeAll(live, goOn);
  onOther(live.takeChanges());
}

/**
 * Judges what is not so, lets somebody read what that changes, and undoes it.
 * `settleInSteps` comes before. Who stops early calls `throw` of the steps and
 * goes through those that are left, which undo it.
 */
export function* tryInSteps<Result>(
  live: LiveEvaluation,
  { change, undo }: { readonly change: LiveChange; readonly undo: LiveChange },
  read: (changes: readonly CausedChange[]) => Steps<Result>,
  { goOn, onOther = () => {} }: TrialTerms,
): Steps<Result> {
  let made: readonly CausedChange[] = [];
  try {
    live.take(change);
    yield* judgeAll(live, goOn);
    made = live.takeChanges();
    yield;
    return yield* read(made);
  } finally {
    live.take(undo);
    const stop = yield* toTheEnd(judgeAll(live, goOn));
    onOther(netOf(made, live.takeChanges()));
    // eslint-disable-next-line no-unsafe-finally -- whoever stopped is told so
    if (stop) throw stop.reason;
  }
}

/** Why steps were to stop that have to be gone through all the same. */
interface Stop {
  readonly reason: unknown;
}

/**
 * Goes through all steps, also when they are told to stop: whoever does so while
 * something is undone would else leave it half undone.
 */
function* toTheEnd(steps: Steps<void>): Steps<Stop | undefined> {
  let stop: Stop | undefined;
  while (!steps.next().done) {
    try {
      yield;
    } catch (reason) {
      stop = { reason };
    }
  }
  return stop;
}

function* judgeAll(
  live: LiveEvaluation,
  goOn: TrialTerms['goOn'],
): Steps<void> {
  while (!live.judgeStatistics(goOn)) yield;
}

/** What is otherwise after both than before them. */
function netOf(
  made: readonly CausedChange[],
  undone: readonly CausedChange[],
): readonly CausedChange[] {
  const log = new ChangeLog();
  const places = new Map<string, number>();
  for (const change of [...made, ...undone]) {
    const { rule, subject } = (change.after ?? change.before)!;
    const key = `${rule} ${subject}`;
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    log.note(place, change);
  }
  return log.take();
}
