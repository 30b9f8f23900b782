import type {
  DomainProducts,
  MeshOverview,
  OperatingModel,
  ProductFlows,
  TeamMap,
  TeamView,
  ValueSupport,
  ValueTree,
} from '@backstage-data-mesh/model';
import type {
  operations,
  OperationAnswer,
  OperationId,
  OperationInput,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { createApiRef } from '@backstage/core-plugin-api';
import type { Answer } from './answer';

/**
 * What the cards and pages ask of the mesh. Every ref is in normal form; a
 * promise rejects when the mesh could not be read.
 *
 * @public
 */
export interface DataMeshApi {
  /** The value tree that an entity stands in, down from its vision. */
  getValueTree(entityRef: string): Promise<Answer<ValueTree>>;
  /** Why a data product exists. */
  getValueSupport(productRef: string): Promise<Answer<ValueSupport>>;
  /** Who works on a data product, and how. */
  getOperatingModel(productRef: string): Promise<Answer<OperatingModel>>;
  /** What a data product reads, and who reads it. */
  getProductFlows(productRef: string): Promise<Answer<ProductFlows>>;
  /** The data products of a domain, from source to use. */
  getDomainProducts(domainRef: string): Promise<Answer<DomainProducts>>;
  /** What is in the mesh, what to do next, and what was found. */
  getOverview(): Promise<Answer<MeshOverview>>;
  /** What is known of a team, whoever wrote it down. */
  getTeam(groupRef: string): Promise<Answer<TeamView>>;
  /** Who works with whom in the whole mesh. */
  getTeamMap(): Promise<Answer<TeamMap>>;
  /**
   * Any question of the evaluator, by the name of its operation:
   * `api.ask('getEntityFindings', parseEntityRef(ref))`. Without a value, the
   * evaluator does not know the entity, or not yet.
   *
   * @throws NoBackendError where there is no evaluator to ask.
   */
  ask<Id extends OperationId>(
    operation: Id,
    input: InputOf<Id>,
  ): Promise<Answer<AnswerOf<Id>>>;
}

/** What an operation is given. @public */
export type InputOf<Id extends OperationId> = OperationInput<
  (typeof operations)[Id]
>;

/** What an operation answers. @public */
export type AnswerOf<Id extends OperationId> = OperationAnswer<
  (typeof operations)[Id]
>;

/**
 * The ref of {@link DataMeshApi}, for both frontend systems.
 *
 * @public
 */
export const dataMeshApiRef = createApiRef<DataMeshApi>({
  id: 'plugin.data-mesh.service',
});
