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
import type { Answer } from './answer';
import type { DataMeshApi } from './dataMeshApi';
import type { MeshViews } from './meshViews';
import { NoBackendError } from './noBackend';
import type { MeshCatalog } from './readCatalog';
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
 * once for all cards of a page, and computes the views in the browser. What
 * only the evaluator knows it does not.
 *
 * @public
 */
export class CatalogDataMeshApi implements DataMeshApi {
  private readonly loadViews: () => Promise<MeshViews>;

  constructor({ catalogApi, now = Date.now }: CatalogDataMeshApiOptions) {
    this.loadViews = shareLoad(() => loadViews(catalogApi, now), {
      milliseconds: KEPT_FOR_MS,
      now,
    });
  }

  getValueTree(entityRef: string): Promise<Answer<ValueTree>> {
    return this.answer(views => views.valueTree(entityRef));
  }

  getValueSupport(productRef: string): Promise<Answer<ValueSupport>> {
    return this.answer(views => views.valueSupport(productRef));
  }

  getOperatingModel(productRef: string): Promise<Answer<OperatingModel>> {
    return this.answer(views => views.operatingModel(productRef));
  }

  getProductFlows(productRef: string): Promise<Answer<ProductFlows>> {
    return this.answer(views => views.productFlows(productRef));
  }

  getDomainProducts(domainRef: string): Promise<Answer<DomainProducts>> {
    return this.answer(views => views.domainProducts(domainRef));
  }

  getOverview(): Promise<Answer<MeshOverview>> {
    return this.answer(views => views.overview());
  }

  getTeam(groupRef: string): Promise<Answer<TeamView>> {
    return this.answer(views => views.team(groupRef));
  }

  getTeamMap(): Promise<Answer<TeamMap>> {
    return this.answer(views => views.teamMap());
  }

  async ask(): Promise<never> {
    throw new NoBackendError();
  }

  /** What was read too long ago is read again first, so nothing is stale. */
  private async answer<Value>(
    ask: (views: MeshViews) => Value | undefined,
  ): Promise<Answer<Value>> {
    const views = await this.loadViews();
    return { value: ask(views), asOf: views.asOf, isStale: false };
  }
}

/** The model is loaded with the first question, and by no page that asks none. */
async function loadViews(catalog: MeshCatalog, now: () => number) {
  const { readMeshViews } = await import('./meshViews');
  return readMeshViews(catalog, now);
}
