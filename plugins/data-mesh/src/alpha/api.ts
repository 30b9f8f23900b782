import {
  createDataMeshApi,
  dataMeshApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

/** Answers the questions of cards and pages: from the backend, or the catalog. */
export const dataMeshApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: dataMeshApiRef,
      deps: {
        catalogApi: catalogApiRef,
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
      },
      factory: deps => createDataMeshApi(deps),
    }),
});
