import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { sharedMessages } from './messages';

/**
 * The texts of what cards share, their frame and the marks, in English and German.
 *
 * @public
 */
export const dataMeshReactTranslationRef = createTranslationRef({
  id: 'plugin.data-mesh-react',
  messages: { shared: sharedMessages },
  translations: { de: () => import('./translation.de') },
});
