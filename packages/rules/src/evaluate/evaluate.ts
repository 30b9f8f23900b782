import { finish, type MeshGraph } from '@backstage-data-mesh/model';
import { deriveFacts } from '../facts/facts';
import { readGovernance } from '../governance/policies';
import { createKeeper, type Keeper } from '../memory/keeper';
import type { EvaluationInput } from './evaluationInput';
import type { Evaluation } from './evaluation';
import { createPasses, type Passes } from './passes';
import { evaluateGuardedInSteps } from './unread/evaluateGuarded';
import { hasUnread } from './unread/watchGraph';

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
  return hasUnread(graph)
    ? finish(evaluateGuardedInSteps(graph, input))
    : evaluateWith(createKeeper(graph), graph, input);
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
  return runPasses(createPasses(graph, facts, input), graph, input);
}

function runPasses(
  passes: Passes,
  graph: MeshGraph,
  { isJudged }: EvaluationInput,
): Evaluation {
  const { own, mesh, statistical, late } = passes;
  for (const pass of [own, mesh, statistical, late]) {
    for (const kind of pass.kinds) {
      const nodes = graph.ofKind({ kind });
      const judged = isJudged
        ? nodes.filter(node => isJudged(graph.refOf(node)))
        : nodes;
      pass.judgeAll(judged, kind);
    }
  }
  return passes.evaluation;
}
