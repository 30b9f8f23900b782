import type { MeshGraph } from '@backstage-data-mesh/model';
import type { Rule } from '../declare/rule';
import { deriveFacts } from '../derive/facts';
import type { EvaluationInput } from './evaluationInput';
import type { Outcome } from './outcome';
import { createPasses } from './passes';

/** The results of all rules on all their subjects. @public */
export interface Evaluation {
  readonly graph: MeshGraph;
  readonly rules: readonly Rule[];
  /** `undefined` where a rule is off, or the entity is not its subject. */
  outcome(ruleId: string, entityRef: string): Outcome | undefined;
  /** All results, by entity ref and then in the order of the rules. */
  outcomes(): Iterable<Outcome>;
}

/**
 * Judges every entity by every rule that is on. Rules that need the outcomes of
 * others come after them. A rule that throws gives an error for that entity
 * and harms nothing else.
 *
 * @public
 */
export function evaluateMesh(
  graph: MeshGraph,
  input: EvaluationInput,
): Evaluation {
  const passes = createPasses(graph, deriveFacts(graph), input);
  for (const pass of [passes.early, passes.statistical, passes.late]) {
    for (const kind of pass.kinds) {
      for (const node of graph.ofKind({ kind })) pass.judge(node, kind);
    }
  }
  return passes.evaluation;
}
