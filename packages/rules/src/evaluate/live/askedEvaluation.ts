import { finish, type MeshGraph } from '@backstage-data-mesh/model';
import type { Evaluation } from '../evaluation';
import type { LiveInput } from './liveInput';
import { LiveState } from './liveState';

/**
 * Judges entities of a mesh as somebody asks for them: these, and of others what
 * a rule on one of these asks for. The results are those of `evaluateMesh`, for
 * as long as the mesh stays as it is.
 *
 * @public
 */
export interface AskedEvaluation {
  /** The results of those who are judged; of others there may be some. */
  readonly evaluation: Evaluation;
  /** True when nothing is left to judge of an entity. */
  isJudged(entityRef: string): boolean;
  /**
   * Judges these, asking before each step whether to go on, as a live evaluation
   * does; true when nothing is left.
   */
  judge(entityRefs: Iterable<string>, goOn?: () => boolean): boolean;
}

/** Judges entities of a mesh, at first none. */
export class JudgingWhoIsAsked implements AskedEvaluation {
  private readonly state: LiveState;
  private readonly asked = new Set<string>();
  /** Those of the asked that are judged to the end. */
  private judged: ReadonlySet<string> = new Set();

  constructor(graph: MeshGraph, input: LiveInput) {
    const isJudged = (ref: string) => this.asked.has(ref);
    this.state = finish(LiveState.begin(graph, { ...input, isJudged }));
  }

  get evaluation(): Evaluation {
    return this.state.evaluation;
  }

  isJudged(entityRef: string): boolean {
    return this.judged.has(entityRef);
  }

  judge(entityRefs: Iterable<string>, goOn?: () => boolean): boolean {
    for (const ref of entityRefs) {
      if (this.asked.has(ref)) continue;
      this.asked.add(ref);
      this.state.ask(ref);
    }
    const isDone = this.state.judge(goOn) && this.state.judgeStatistics(goOn);
    if (isDone && this.judged.size < this.asked.size)
      this.judged = new Set(this.asked);
    return isDone;
  }
}
