import type {
  GovernanceBodyEntity,
  MeasureReading,
  MeshGraph,
  MeshNode,
} from '@backstage-data-mesh/model';
import type { Evaluation } from '../evaluate/evaluation';
import type { Governance } from '../governance/policies';
import type { Pedigree } from '../measures/pedigree';

/** A mesh at a time, and how its rules ended then. @public */
export interface MeshThen extends Pick<Evaluation, 'outcome' | 'outcomesOf'> {
  readonly graph: MeshGraph;
}

/**
 * About so many are looked at to find those of an entity that are wanted, for the
 * length of a step.
 */
export const RESULTS_OF_AN_ENTITY = 100;

/** What a pack is made of. @public */
export interface MeetingPackTerms {
  /** The ref of the governance body. */
  readonly body: string;
  /** The day of the meeting, as an ISO date. */
  readonly day: string;
  readonly now: MeshThen;
  /** As it was when the body last met; without it no change is told. */
  readonly then?: MeshThen & { readonly day: string };
  /** Readings that do not stand in entities. */
  readonly storedReadings?: (
    entityRef: string,
    measureId: string,
  ) => readonly MeasureReading[];
  /** How far the readings of a data product can be trusted; nothing: nobody knows. */
  readonly pedigreeOf?: (productRef: string) => Pedigree | undefined;
}

/** A body in its mesh, on a day. */
export interface BodyAt {
  readonly graph: MeshGraph;
  readonly node: MeshNode;
  readonly entity: GovernanceBodyEntity;
  readonly governance: Governance;
  readonly day: string;
  /** The day until which the meeting looks ahead. */
  readonly until: string;
}
