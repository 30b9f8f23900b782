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
import type { Answer } from './answer';
import type { DataMeshApi } from './dataMeshApi';
import { readCatalog, type MeshCatalog } from './readCatalog';
import { shareLoad } from './shareLoad';

/** How long one reading of the catalog serves all cards. */
const KEPT_FOR_MS = 30_000;

/** What {@link CatalogDataMeshApi} works with. @public */
export interface CatalogDataMeshApiOptions {
  readonly catalogApi: MeshCatalog;
  /** The time in milliseconds since 1970; the clock by default. */
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
    this.loadMesh = shareLoad(() => loadMesh(catalogApi, now), {
      milliseconds: KEPT_FOR_MS,
      now,
    });
  }

  getValueTree(entityRef: string): Promise<Answer<ValueTree>> {
    return this.answer(({ valueTrees }) => valueTrees.around(entityRef));
  }

  getValueSupport(productRef: string): Promise<Answer<ValueSupport>> {
    return this.answer(({ valueTrees }) => valueTrees.support(productRef));
  }

  getOperatingModel(productRef: string): Promise<Answer<OperatingModel>> {
    return this.answer(({ graph }) => buildOperatingModel(graph, productRef));
  }

  getProductFlows(productRef: string): Promise<Answer<ProductFlows>> {
    return this.answer(({ graph }) => findProductFlows(graph, productRef));
  }

  getDomainProducts(domainRef: string): Promise<Answer<DomainProducts>> {
    return this.answer(({ graph }) => findDomainProducts(graph, domainRef));
  }

  /** What was read too long ago is read again first, so nothing is stale. */
  private async answer<Value>(
    view: (mesh: LoadedMesh) => Value | undefined,
  ): Promise<Answer<Value>> {
    const mesh = await this.loadMesh();
    return { value: view(mesh), asOf: mesh.asOf, isStale: false };
  }
}

type LoadedMesh = Awaited<ReturnType<typeof loadMesh>>;

async function loadMesh(catalog: MeshCatalog, now: () => number) {
  // what changes while pages are read may be missing from the first ones
  const asOf = new Date(now()).toISOString();
  const { items } = readMesh(await readCatalog(catalog));
  const graph = buildMeshGraph(items);
  return { graph, valueTrees: createValueTrees(graph, asOf), asOf };
}
