/**
 * The plugin for the new frontend system: its cards and tabs take their places
 * on entity pages by themselves.
 *
 * @packageDocumentation
 */
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { dataMeshApi } from './alpha/api';
import {
  aboutCard,
  domainProductsCard,
  operatingModelCard,
  valueTreeCard,
  whyItExistsCard,
} from './alpha/entityCards';
import { valueTreeContent } from './alpha/entityContents';

export {
  dataMeshCatalogGraphModule,
  dataMeshEntityPresentationModule,
} from './alpha/optInModules';
export {
  createDataMeshGraphOptions,
  type KnownGraphRelations,
} from './catalogGraph/graphOptions';
export { dataMeshKindIcons } from './entityPresentation/kindIcons';

/**
 * The plugin for the new frontend system.
 *
 * @alpha
 */
const dataMeshPlugin = createFrontendPlugin({
  pluginId: 'data-mesh',
  // cards stand on the overview in this order
  extensions: [
    dataMeshApi,
    aboutCard,
    domainProductsCard,
    whyItExistsCard,
    operatingModelCard,
    valueTreeCard,
    valueTreeContent,
  ],
});

export default dataMeshPlugin;
