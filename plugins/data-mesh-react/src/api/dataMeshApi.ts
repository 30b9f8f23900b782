import type {
  DomainProducts,
  OperatingModel,
  ProductFlows,
  ValueSupport,
  ValueTree,
} from '@backstage-data-mesh/model';
import { createApiRef } from '@backstage/core-plugin-api';

/**
 * What the cards and pages ask of the mesh. Every ref is in normal form; an
 * answer is `undefined` when there is nothing to show, and a promise rejects
 * when the mesh could not be read.
 *
 * @public
 */
export interface DataMeshApi {
  /** The value tree that an entity stands in, down from its vision. */
  getValueTree(entityRef: string): Promise<ValueTree | undefined>;
  /** Why a data product exists. */
  getValueSupport(productRef: string): Promise<ValueSupport | undefined>;
  /** Who works on a data product, and how. */
  getOperatingModel(productRef: string): Promise<OperatingModel | undefined>;
  /** What a data product reads, and who reads it. */
  getProductFlows(productRef: string): Promise<ProductFlows | undefined>;
  /** The data products of a domain, from source to use. */
  getDomainProducts(domainRef: string): Promise<DomainProducts | undefined>;
}

/**
 * The ref of {@link DataMeshApi}, for both frontend systems.
 *
 * @public
 */
export const dataMeshApiRef = createApiRef<DataMeshApi>({
  id: 'plugin.data-mesh.service',
});
