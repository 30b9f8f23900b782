import { CatalogDataMeshApi } from './CatalogDataMeshApi';
import type { DataMeshApi } from './dataMeshApi';
import type { MeshCatalog } from './readCatalog';
import { shareLoad } from './shareLoad';

/** How long it is remembered that there is a backend, or none. */
const KEPT_FOR_MS = 300_000;

/** What {@link createDataMeshApi} works with. @public */
export interface CreateDataMeshApiOptions {
  readonly catalogApi: MeshCatalog;
  readonly discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Sends the credentials of the user with each request. */
  readonly fetchApi: { fetch: typeof fetch };
  /** The time in milliseconds since 1970; the clock by default. */
  readonly now?: () => number;
}

/**
 * Asks the evaluator where the backend plugin is installed, else the catalog.
 * Which of the two is found out with the first question, by one request. A
 * backend that fails is not mistaken for one that is not there.
 *
 * @public
 */
export function createDataMeshApi(
  options: CreateDataMeshApiOptions,
): DataMeshApi {
  const { catalogApi, now = Date.now } = options;
  const catalog = new CatalogDataMeshApi({ catalogApi, now });
  const source = shareLoad(
    async () => (await findBackend({ ...options, now })) ?? catalog,
    { milliseconds: KEPT_FOR_MS, now },
  );
  return {
    getValueTree: async ref => (await source()).getValueTree(ref),
    getValueSupport: async ref => (await source()).getValueSupport(ref),
    getOperatingModel: async ref => (await source()).getOperatingModel(ref),
    getProductFlows: async ref => (await source()).getProductFlows(ref),
    getDomainProducts: async ref => (await source()).getDomainProducts(ref),
    getOverview: async () => (await source()).getOverview(),
    getTeam: async ref => (await source()).getTeam(ref),
    getTeamMap: async () => (await source()).getTeamMap(),
    ask: async (operation, input) => (await source()).ask(operation, input),
  };
}

/** The client is loaded with the first question, and by no page that asks none. */
async function findBackend(
  options: Required<CreateDataMeshApiOptions>,
): Promise<DataMeshApi | undefined> {
  if (!(await hasBackend(options))) return undefined;
  const { BackendDataMeshApi } = await import('./BackendDataMeshApi');
  return new BackendDataMeshApi(options);
}

/**
 * A plugin that is not there is a 404, or the page of the app where that stands
 * behind every address. All else is a backend, be it one that refuses or fails.
 */
async function hasBackend({
  discoveryApi,
  fetchApi,
}: CreateDataMeshApiOptions): Promise<boolean> {
  const base = await discoveryApi.getBaseUrl('data-mesh');
  const response = await fetchApi.fetch(`${base}/status`);
  if (response.status === 404) return false;
  const type = response.headers.get('content-type') ?? '';
  return !(response.ok && type.includes('html'));
}
