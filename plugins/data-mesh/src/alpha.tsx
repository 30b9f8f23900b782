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
  operatingModelCard,
  valueTreeCard,
  whyItExistsCard,
} from './alpha/entityCards';
import { valueTreeContent } from './alpha/entityContents';

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
    whyItExistsCard,
    operatingModelCard,
    valueTreeCard,
    valueTreeContent,
  ],
});

export default dataMeshPlugin;
