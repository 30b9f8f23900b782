import {
  governanceBody,
  referencesOf,
  type GovernanceBodyEntity,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** A waiver as a governance body writes it. @public */
export type Waiver = NonNullable<
  GovernanceBodyEntity['spec']['waivers']
>[number];

/** A waiver with its body and its entity. */
export interface BodyWaiver {
  readonly body: MeshNode;
  /** Its place in `spec.waivers`. */
  readonly index: number;
  readonly waiver: Waiver;
  /** The normal ref of the entity that is exempt. */
  readonly entityRef: string;
  readonly approvedBy?: string;
  readonly requestedBy?: string;
}

/** The waivers of a body, in the order in which they are written. */
export function readWaivers(graph: MeshGraph, body: MeshNode): BodyWaiver[] {
  const entity = graph.get(governanceBody, body);
  if (!entity?.spec.waivers?.length) return [];
  const references = referencesOf(graph, governanceBody, body);
  const exempt = references.targetsByIndex('waivers.entity');
  const approvers = references.targetsByIndex('waivers.approvedBy');
  const requesters = references.targetsByIndex('waivers.requestedBy');
  return entity.spec.waivers.map((waiver, index) => ({
    body,
    index,
    waiver,
    entityRef: exempt(index).at(0)?.ref ?? waiver.entity,
    approvedBy: approvers(index).at(0)?.ref,
    requestedBy: requesters(index).at(0)?.ref,
  }));
}
