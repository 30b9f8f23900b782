import type { MeshGraph, MeshNode, Steps } from '@backstage-data-mesh/model';
import type { Waived } from '../../governance/waivers';
import type { RuleSettings } from '../../settings/settings';
import type { EvaluationInput } from '../evaluationInput';

/** What governance bodies make of an evaluation. @public */
export interface Governed extends Pick<
  EvaluationInput,
  'rules' | 'settingsFor' | 'waiverFor' | 'governance'
> {
  /** The rules and entities for which there are waivers, in force or not. */
  readonly waived?: () => readonly Waived[];
  /** How the rules apply to a node, where that is known without its ref. */
  readonly settingsAt?: (node: MeshNode) => RuleSettings;
  /** True when all of this is the same on another day; else it is made anew. */
  readonly holdsOn?: (day: string) => boolean;
}

/**
 * Finds the rules, those that policies declare included, how they apply, and who
 * is excused, on a day: as `governMesh` does, or anything else that reads
 * nothing but the graph that it is given. In steps, as `governMeshInSteps` does,
 * nobody waits for the reading of many bodies.
 *
 * @public
 */
export type Govern = (
  graph: MeshGraph,
  today: string,
) => Governed | Steps<Governed>;

/** What a live evaluation works with, besides the mesh. @public */
export interface LiveInput extends Pick<
  EvaluationInput,
  'today' | 'storedReadings'
> {
  readonly govern: Govern;
}
