import type { MeshGraph } from '@backstage-data-mesh/model';
import type { EvaluationInput } from '../evaluationInput';

/** What governance bodies make of an evaluation. @public */
export type Governed = Pick<
  EvaluationInput,
  'rules' | 'settingsFor' | 'waiverFor'
>;

/** What a live evaluation works with, besides the mesh. @public */
export interface LiveInput extends Pick<
  EvaluationInput,
  'today' | 'storedReadings'
> {
  /**
   * The rules, those that policies declare included, how they apply, and who is
   * excused: as `policyRules`, `effectiveSettings` and `effectiveWaivers` find
   * them, or anything else that reads nothing but the graph that it is given.
   */
  readonly govern: (graph: MeshGraph) => Governed;
}
