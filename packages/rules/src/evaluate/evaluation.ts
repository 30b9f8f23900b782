import type { MeshGraph } from '@backstage-data-mesh/model';
import type { Rule } from '../declare/rule';
import type { Outcome } from '../declare/outcome';

/** The results of all rules on all their subjects. @public */
export interface Evaluation {
  readonly graph: MeshGraph;
  readonly rules: readonly Rule[];
  /** `undefined` where a rule is off, or the entity is not its subject. */
  outcome(ruleId: string, entityRef: string): Outcome | undefined;
  /** All results of an entity in the order of the rules, or those that are wanted. */
  outcomesOf(entityRef: string, isWanted?: IsWanted): readonly Outcome[];
  /**
   * Reads how rules ended on an entity, in their order, for who counts: nothing is
   * made of what they found.
   */
  eachResult(
    entityRef: string,
    read: (rule: Rule, result: Pick<Outcome, 'status' | 'isGrace'>) => void,
  ): void;
  /**
   * All results, by entity ref and then in the order of the rules; or only those
   * that are wanted, which are few of them where most pass.
   */
  outcomes(isWanted?: IsWanted): Iterable<Outcome>;
}

/** Says of a result, before it is told with all that was found, whether to. @public */
export type IsWanted = (result: Pick<Outcome, 'status' | 'isGrace'>) => boolean;
