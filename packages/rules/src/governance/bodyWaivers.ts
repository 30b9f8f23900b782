import {
  findReferences,
  governanceBody,
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
  const refs = new Map(
    findReferences(governanceBody, entity)
      .filter(({ path }) => path[1] === 'waivers')
      .map(({ path, ref }) => [`${path[2]} ${path[3]}`, ref]),
  );
  return entity.spec.waivers.map((waiver, index) => ({
    body,
    index,
    waiver,
    entityRef: refs.get(`${index} entity`) ?? waiver.entity,
    approvedBy: refs.get(`${index} approvedBy`),
    requestedBy: refs.get(`${index} requestedBy`),
  }));
}
