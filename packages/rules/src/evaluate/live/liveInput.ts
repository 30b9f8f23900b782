import type { MeshGraph } from '@backstage-data-mesh/model';
import type { Waived } from '../../governance/waivers';
import type { EvaluationInput } from '../evaluationInput';

/** What governance bodies make of an evaluation. @public */
export interface Governed extends Pick<
  EvaluationInput,
  'rules' | 'settingsFor' | 'waiverFor' | 'governance'
> {
  /** The rules and entities for which there are waivers, in force or not. */
  readonly waived?: () => readonly Waived[];
}

/**
 * Finds the rules, those that policies declare included, how they apply, and who
 * is excused, on a day: as `governMesh` does, or anything else that reads
 * nothing but the graph that it is given.
 *
 * @public
 */
export type Govern = (graph: MeshGraph, today: string) => Governed;

/** What a live evaluation works with, besides the mesh. @public */
export interface LiveInput extends Pick<
  EvaluationInput,
  'today' | 'storedReadings'
> {
  readonly govern: Govern;
}
