import {
  CatalogDataMeshApi,
  dataMeshApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

/** Answers the questions of the cards from the catalog. */
export const dataMeshApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: dataMeshApiRef,
      deps: { catalogApi: catalogApiRef },
      factory: ({ catalogApi }) => new CatalogDataMeshApi({ catalogApi }),
    }),
});
