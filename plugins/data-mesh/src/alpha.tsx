/**
 * The plugin for the new frontend system: its cards and tabs take their places
 * on entity pages by themselves.
 *
 * @packageDocumentation
 */
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { dataMeshApi } from './alpha/api';
import { catalogFilters } from './alpha/catalogFilters';
import { entityCards } from './alpha/entityCards';
import { entityContents } from './alpha/entityContents';
import { dataMeshPage, dataMeshSubPages } from './alpha/pages';
import { searchResults } from './alpha/searchResults';
import { catalogIndexRouteRef, meshPageRouteRef, rootRouteRef } from './routes';

export {
  dataMeshCatalogGraphModule,
  dataMeshCatalogIndexModule,
  dataMeshEntityPresentationModule,
  dataMeshHomeModule,
} from './alpha/optInModules';
export {
  createDataMeshGraphOptions,
  type KnownGraphRelations,
} from './catalogGraph/graphOptions';
export { dataMeshPagesTranslationRef } from './pageTranslation';
export { dataMeshTitlesTranslationRef } from './titles/translation';
export { dataMeshTranslationRef } from './translation';
export { dataMeshKindIcons } from './entityPresentation/kindIcons';

/**
 * The plugin for the new frontend system.
 *
 * @alpha
 */
const dataMeshPlugin = createFrontendPlugin({
  pluginId: 'data-mesh',
  routes: { root: rootRouteRef },
  externalRoutes: {
    catalogIndex: catalogIndexRouteRef,
    meshPage: meshPageRouteRef,
  },
  extensions: [
    dataMeshApi,
    dataMeshPage,
    ...dataMeshSubPages,
    ...entityCards,
    ...entityContents,
    ...catalogFilters,
    ...searchResults,
  ],
});

export default dataMeshPlugin;
