import type { AddressInfo } from 'node:net';
import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import dataMeshPlugin from '@backstage-data-mesh/plugin-data-mesh-backend';
import type { Connection } from './postgres';

/** A backend that listens. */
export interface StartedBackend {
  readonly url: string;
  stop(): Promise<void>;
}

/** What a catalog is started with. */
export interface CatalogOptions {
  readonly connection: Connection;
  /** More features, such as modules of the catalog. */
  readonly features?: readonly BackendFeature[];
  /** `catalog` of the app-config; without any, nothing is processed. */
  readonly catalog?: object;
}

const KEEP_ALIVE_MS = 3_600_000;

/** Who measures asks more often than anybody may. */
const limits = {
  requestsPerMinute: 1_000_000,
  costlyRequestsPerMinute: 1_000_000,
  concurrentCostlyRequests: 100,
};

/** The real catalog on PostgreSQL. */
export function startCatalog({
  connection,
  features = [],
  catalog = { processingInterval: false },
}: CatalogOptions): Promise<StartedBackend> {
  return start(connection, [catalogPlugin, ...features], { catalog });
}

/** Our backend on PostgreSQL, and a catalog that is somewhere else. */
export function startMesh({
  connection,
  catalogUrl,
  dataMesh = {},
}: {
  readonly connection: Connection;
  readonly catalogUrl: string;
  /** `dataMesh` of the app-config. */
  readonly dataMesh?: object;
}): Promise<StartedBackend> {
  const discovery = createServiceFactory({
    service: coreServices.discovery,
    deps: {},
    factory: () => ({
      getBaseUrl: async plugin => `${catalogUrl}/api/${plugin}`,
      getExternalBaseUrl: async plugin => `${catalogUrl}/api/${plugin}`,
    }),
  });
  return start(connection, [dataMeshPlugin, discovery], {
    dataMesh: { limits, ...dataMesh },
  });
}

/** The real catalog on PostgreSQL with our backend, in this process. */
export function startPortal({
  connection,
  features = [],
  catalog,
}: CatalogOptions): Promise<StartedBackend> {
  return start(
    connection,
    // that of tests carries nothing from one plugin to another
    [catalogPlugin, dataMeshPlugin, eventsServiceFactory, ...features],
    { catalog, dataMesh: { limits } },
  );
}

async function start(
  connection: Connection,
  features: readonly BackendFeature[],
  config: object,
): Promise<StartedBackend> {
  const backend = await startTestBackend({
    features: [
      ...features,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: {
            database: { client: 'pg', connection: { ...connection } },
          },
          ...config,
        },
      }),
    ],
  });
  // who asks may pause for longer than connections are held
  backend.server.keepAliveTimeout = KEEP_ALIVE_MS;
  const { port } = backend.server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    stop: () => backend.stop(),
  };
}
