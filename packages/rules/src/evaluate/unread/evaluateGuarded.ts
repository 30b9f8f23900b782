import type { MeshGraph, Steps } from '@backstage-data-mesh/model';
import { deriveFacts } from '../../facts/facts';
import { readGovernance } from '../../governance/policies';
import { createAskedKeeper } from '../../memory/keeper';
import type { Evaluation } from '../evaluation';
import type { EvaluationInput } from '../evaluationInput';
import { createPasses, type Pass, type Passes } from '../passes';
import { guardMesh } from './guard';

/** Prepares to judge a mesh in which something is broken. */
export function createGuardedPasses(
  mesh: MeshGraph,
  input: EvaluationInput,
): Passes {
  const { graph, guard, log, watchFacts } = guardMesh(mesh);
  const keeper = createAskedKeeper(graph, log);
  // read anew: who read it before did not see what of it is broken
  const facts = deriveFacts(graph, keeper, () => readGovernance(graph));
  const passes = createPasses(graph, watchFacts(facts), { ...input, guard });
  return { ...passes, evaluation: { ...passes.evaluation, graph: mesh } };
}

/** The passes in the order in which they are done. */
export function inOrder(passes: Passes): readonly Pass[] {
  return [passes.own, passes.mesh, passes.statistical, passes.late];
}

/** So many entities are judged between two pauses. */
const FEW = 10;

/** Judges such a mesh: what follows from its broken parts is unknown. */
export function* evaluateGuardedInSteps(
  mesh: MeshGraph,
  input: EvaluationInput,
): Steps<Evaluation> {
  const passes = createGuardedPasses(mesh, input);
  const { isJudged = () => true } = input;
  let done = 0;
  for (const pass of inOrder(passes)) {
    for (const kind of pass.kinds) {
      for (const node of mesh.ofKind({ kind })) {
        if (!isJudged(mesh.refOf(node))) continue;
        pass.judge(node, kind);
        done++;
        if (done % FEW === 0) yield;
      }
    }
  }
  return passes.evaluation;
}
