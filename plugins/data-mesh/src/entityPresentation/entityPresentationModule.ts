import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { dataMeshKindIcons } from './kindIcons';

/** How entities look wherever they are named: as usual, with our icons. */
const entityPresentationApi = ApiBlueprint.make({
  name: 'entity-presentation',
  params: defineParams =>
    defineParams({
      api: entityPresentationApiRef,
      deps: { catalogApi: catalogApiRef },
      factory: ({ catalogApi }) =>
        DefaultEntityPresentationApi.create({
          catalogApi,
          kindIcons: dataMeshKindIcons,
        }),
    }),
});

export const entityPresentationModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [entityPresentationApi],
});
