import type { MeshGraph } from '@backstage-data-mesh/model';
import { deriveFacts } from '../facts/facts';
import { readGovernance } from '../governance/policies';
import { createKeeper, type Keeper } from '../memory/keeper';
import type { EvaluationInput } from './evaluationInput';
import type { Evaluation } from './evaluation';
import { createPasses } from './passes';

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
  return evaluateWith(createKeeper(graph), graph, input);
}

/** The same, with facts that a keeper holds. */
export function evaluateWith(
  keeper: Keeper,
  graph: MeshGraph,
  input: EvaluationInput,
): Evaluation {
  const facts = deriveFacts(
    graph,
    keeper,
    () => input.governance ?? readGovernance(graph),
  );
  const passes = createPasses(graph, facts, input);
  const { own, mesh, statistical, late } = passes;
  for (const pass of [own, mesh, statistical, late]) {
    for (const kind of pass.kinds) {
      for (const node of graph.ofKind({ kind })) pass.judge(node, kind);
    }
  }
  return passes.evaluation;
}
