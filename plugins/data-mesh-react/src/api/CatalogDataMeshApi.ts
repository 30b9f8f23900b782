import {
  buildMeshGraph,
  buildOperatingModel,
  createValueTrees,
  findDomainProducts,
  findProductFlows,
  readMesh,
  type DomainProducts,
  type OperatingModel,
  type ProductFlows,
  type ValueSupport,
  type ValueTree,
} from '@backstage-data-mesh/model';
import type { DataMeshApi } from './dataMeshApi';
import { readCatalog, type MeshCatalog } from './readCatalog';
import { shareLoad } from './shareLoad';

/** How long one reading of the catalog serves all cards. */
const KEPT_FOR_MS = 30_000;

/** What {@link CatalogDataMeshApi} works with. @public */
export interface CatalogDataMeshApiOptions {
  readonly catalogApi: MeshCatalog;
  /** The time in milliseconds since some fixed moment; the clock by default. */
  readonly now?: () => number;
}

/**
 * Answers from the catalog alone: reads the mesh with the rights of the user,
 * once for all cards of a page, and computes the views in the browser.
 *
 * @public
 */
export class CatalogDataMeshApi implements DataMeshApi {
  private readonly loadMesh: () => Promise<LoadedMesh>;

  constructor({ catalogApi, now = Date.now }: CatalogDataMeshApiOptions) {
    this.loadMesh = shareLoad(() => loadMesh(catalogApi), {
      milliseconds: KEPT_FOR_MS,
      now,
    });
  }

  async getValueTree(entityRef: string): Promise<ValueTree | undefined> {
    const { valueTrees } = await this.loadMesh();
    return valueTrees.around(entityRef);
  }

  async getValueSupport(productRef: string): Promise<ValueSupport | undefined> {
    const { valueTrees } = await this.loadMesh();
    return valueTrees.support(productRef);
  }

  async getOperatingModel(
    productRef: string,
  ): Promise<OperatingModel | undefined> {
    const { graph } = await this.loadMesh();
    return buildOperatingModel(graph, productRef);
  }

  async getProductFlows(productRef: string): Promise<ProductFlows | undefined> {
    const { graph } = await this.loadMesh();
    return findProductFlows(graph, productRef);
  }

  async getDomainProducts(
    domainRef: string,
  ): Promise<DomainProducts | undefined> {
    const { graph } = await this.loadMesh();
    return findDomainProducts(graph, domainRef);
  }
}

type LoadedMesh = Awaited<ReturnType<typeof loadMesh>>;

async function loadMesh(catalog: MeshCatalog) {
  const { items } = readMesh(await readCatalog(catalog));
  const graph = buildMeshGraph(items);
  return { graph, valueTrees: createValueTrees(graph) };
}
