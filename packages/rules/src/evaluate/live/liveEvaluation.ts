import {
  finish,
  liveMeshInSteps,
  type LiveMesh,
  type MeshChange,
  type MeshItem,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Outcome } from '../../declare/outcome';
import { compareOutcomes } from '../compareOutcomes';
import type { Evaluation } from '../evaluation';
import type { EvaluationInput } from '../evaluationInput';
import type { OutcomeChange } from '../passes';
import { JudgingWhoIsAsked, type AskedEvaluation } from './askedEvaluation';
import { AskedOfBrokenMesh, BrokenMesh } from './brokenMesh';
import type { Cause, CausedChange } from './cause';
import type { Govern, LiveInput } from './liveInput';
import { LiveState } from './liveState';

/** What an evaluation is told: of its mesh, or of what is around it. @public */
export interface LiveChange extends MeshChange {
  /** Another day, as an ISO date. */
  readonly today?: string;
  /** The refs of entities of whose measures there are other readings. */
  readonly readings?: readonly string[];
  /** Another configuration: what governs from now on. */
  readonly govern?: Govern;
}

/** An evaluation that follows the changes of its mesh. @public */
export interface LiveEvaluation {
  /**
   * The results as they are now. When nothing is left to judge, they are those
   * of `evaluateMesh` for the same mesh and the same day.
   */
  readonly evaluation: Evaluation;
  /** True when nothing is left to judge. */
  readonly isSettled: boolean;
  /** How often a rule has judged an entity so far. */
  readonly judgements: number;
  /** Takes in a change, which shows when `judge` comes to it. */
  take(change: LiveChange): void;
  /**
   * Lets the mesh follow the changes, finds out whom they concern, and judges
   * those: whose judgement read something that is different now, or looked for
   * something that was not there. Asks before each step whether to go on, so
   * that a caller can do it in slices: a step is one entity, or a part of what
   * is found out about many, and does not grow with the mesh. True when nothing
   * is left. Rules that need statistics of the whole mesh are judged when their
   * outcomes are asked for, or by `judgeStatistics`.
   */
  judge(goOn?: () => boolean): boolean;
  /** Judges, after `judge`, the rules that need statistics; in slices as well. */
  judgeStatistics(goOn?: () => boolean): boolean;
  /**
   * Judges entities of the mesh as somebody asks for them, whatever is left to
   * judge; for as long as the mesh stays as it is.
   */
  ask(): AskedEvaluation;
  /** What ends otherwise since this was last asked, and why. */
  takeChanges(): readonly CausedChange[];
  /** Takes in a change, judges all that it concerns, and tells what it changed. */
  apply(change: LiveChange): readonly CausedChange[];
}

class FollowingEvaluation implements LiveEvaluation {
  readonly evaluation: Evaluation;
  isSettled = false;
  private readonly queue: LiveChange[] = [];
  private taking: Steps<void> | undefined;
  private before: readonly Outcome[] | undefined;
  /** True when other rules are asked for since somebody asked for changes. */
  private isBegunAnew = false;
  private readonly broken: BrokenMesh;
  private judgedBefore = 0;

  constructor(
    private readonly mesh: LiveMesh,
    private input: LiveInput,
    private state: LiveState,
  ) {
    this.broken = new BrokenMesh(mesh.graph);
    const current = () => this.broken.evaluation ?? this.state.evaluation;
    this.evaluation = {
      graph: this.mesh.graph,
      get rules() {
        return current().rules;
      },
      outcome: (ruleId, ref) => current().outcome(ruleId, ref),
      outcomesOf: (ref, isWanted) => current().outcomesOf(ref, isWanted),
      eachResult: (ref, read) => current().eachResult(ref, read),
      outcomes: isWanted => current().outcomes(isWanted),
    };
  }

  get judgements(): number {
    return this.judgedBefore + this.state.judgements;
  }

  ask(): AskedEvaluation {
    const { governed } = this.state;
    if (this.broken.isThere)
      return new AskedOfBrokenMesh(this.mesh.graph, this.fullInput());
    const input = { ...this.input, govern: () => governed };
    return new JudgingWhoIsAsked(this.mesh.graph, input);
  }

  private fullInput(): EvaluationInput {
    const { today, storedReadings } = this.input;
    return { ...this.state.governed, today, storedReadings };
  }

  take(change: LiveChange): void {
    this.isSettled = false;
    this.queue.push(change);
  }

  private *takeIn(taken: LiveChange): Steps<void> {
    const { today, readings = [], govern, ...change } = taken;
    if (this.broken.mayBeThere(change))
      this.before ??= [...this.evaluation.outcomes()];
    const touch = this.mesh.apply(change);
    this.broken.take(change);
    yield* this.state.takeMesh(touch);
    yield* this.state.prepare();
    readings.forEach(ref => this.state.takeReadings(ref));
    if (today !== undefined && today !== this.input.today) {
      this.input = { ...this.input, today };
      this.state.takeDay(today);
    }
    if (govern) {
      this.input = { ...this.input, govern };
      this.state.takeGovern(govern);
    }
    yield* this.state.prepare();
    if (this.state.isOutOfDate()) yield* this.startAnew();
  }

  judge(goOn?: () => boolean): boolean {
    this.isSettled =
      this.follow(goOn) &&
      this.state.judge(goOn) &&
      this.broken.judge(() => this.fullInput(), goOn);
    return this.isSettled;
  }

  judgeStatistics(goOn?: () => boolean): boolean {
    return this.judge(goOn) && this.state.judgeStatistics(goOn);
  }

  /** Takes the changes in, one after another; false when that was stopped. */
  private follow(goOn: () => boolean = () => true): boolean {
    while (this.taking || this.queue.length > 0) {
      if (!goOn()) return false;
      // what was begun before is about the mesh as it was
      if (this.state.step()) continue;
      this.taking ??= this.takeIn(this.queue.shift() ?? {});
      if (this.taking.next().done) this.taking = undefined;
    }
    return true;
  }

  takeChanges(): readonly CausedChange[] {
    if (!this.before) return this.state.takeChanges();
    if (!this.isSettled) return [];
    const changes = compareOutcomes(this.before, this.evaluation.outcomes());
    this.before = undefined;
    const causesOf = this.causesNoted();
    return changes.map(found => ({ ...found, causes: causesOf(found) }));
  }

  /** Why something ends otherwise, where its judgement tells; else for all of it. */
  private causesNoted(): (change: OutcomeChange) => readonly Cause[] {
    const noted = this.state.takeChanges();
    if (this.isBegunAnew) {
      this.isBegunAnew = false;
      return () => [{ what: 'settings', part: 'rules' }];
    }
    const known = new Map(noted.map(each => [nameOf(each), each.causes]));
    return change => known.get(nameOf(change)) ?? [{ what: 'mesh' }];
  }

  apply(change: LiveChange): readonly CausedChange[] {
    this.take(change);
    this.judge();
    return this.takeChanges();
  }

  /** With other rules there are other results. */
  private *startAnew(): Steps<void> {
    this.before ??= [...this.evaluation.outcomes()];
    this.isBegunAnew = true;
    this.judgedBefore += this.state.judgements;
    this.state = yield* LiveState.begin(this.mesh.graph, this.input);
  }
}

function nameOf({ before, after }: OutcomeChange): string {
  const { rule, subject } = after ?? before ?? { rule: '', subject: '' };
  return `${rule} ${subject}`;
}

/**
 * Builds a mesh that can change, and prepares to judge it: at first all of it is
 * left to judge. Nobody else can change that mesh.
 *
 * @public
 */
export function createLiveEvaluation(
  items: Iterable<MeshItem>,
  input: LiveInput,
): LiveEvaluation {
  return finish(liveEvaluationInSteps(items, input));
}

/** The same, in steps: the graph of a large mesh takes longer than one. @public */
export function* liveEvaluationInSteps(
  items: Iterable<MeshItem>,
  input: LiveInput,
): Steps<LiveEvaluation> {
  const mesh = yield* liveMeshInSteps(items);
  const state = yield* LiveState.begin(mesh.graph, input);
  return new FollowingEvaluation(mesh, input, state);
}

/** The same, with all of it judged. @public */
export function evaluateLive(
  items: Iterable<MeshItem>,
  input: LiveInput,
): LiveEvaluation {
  const live = createLiveEvaluation(items, input);
  live.judge();
  return live;
}
