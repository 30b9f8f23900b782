import {
  createDataMeshApi,
  dataMeshApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  createApiFactory,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogIndexRouteRef, meshPageRouteRef, rootRouteRef } from './routes';

/**
 * The plugin for the legacy frontend system.
 *
 * @public
 */
export const dataMeshPlugin = createPlugin({
  id: 'data-mesh',
  routes: { root: rootRouteRef },
  externalRoutes: {
    catalogIndex: catalogIndexRouteRef,
    meshPage: meshPageRouteRef,
  },
  apis: [
    createApiFactory({
      api: dataMeshApiRef,
      deps: {
        catalogApi: catalogApiRef,
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
      },
      factory: deps => createDataMeshApi(deps),
    }),
  ],
});
