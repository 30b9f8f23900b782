import type { MeshGraph } from '@backstage-data-mesh/model';
import { governMesh } from '../settings/governMesh';
import type { SettingsInput } from '../settings/policyLayers';
import { evaluateMesh } from './evaluate';
import type { Evaluation } from './evaluation';
import type { EvaluationInput } from './evaluationInput';

/** Judges a mesh, as it is or as it might be, always by the same terms. @public */
export type JudgeMesh = (graph: MeshGraph) => Evaluation;

/** The terms by which meshes are judged. @public */
export interface JudgeTerms
  extends
    SettingsInput,
    Pick<EvaluationInput, 'storedReadings' | 'isPart' | 'isJudged'> {}

/**
 * Makes the function that judges a mesh by configuration, policies and waivers:
 * what governance bodies say is read from each mesh anew. It is what questions
 * are asked with that compare a mesh with another one.
 *
 * @public
 */
export function createJudge(terms: JudgeTerms): JudgeMesh {
  return graph =>
    evaluateMesh(graph, { ...terms, ...governMesh(graph, terms) });
}
