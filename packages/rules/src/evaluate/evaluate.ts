import type { MeshGraph } from '@backstage-data-mesh/model';
import { deriveFacts } from '../facts/facts';
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
  const passes = createPasses(graph, deriveFacts(graph), input);
  const { own, mesh, statistical, late } = passes;
  for (const pass of [own, mesh, statistical, late]) {
    for (const kind of pass.kinds) {
      for (const node of graph.ofKind({ kind })) pass.judge(node, kind);
    }
  }
  return passes.evaluation;
}
