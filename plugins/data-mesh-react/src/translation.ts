import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { sharedMessages } from './messages';
import type { TranslationRefOf } from './texts/translationRefOf';

const messages = { shared: sharedMessages };

/**
 * The texts of what cards share, their frame and the marks, in English and German.
 *
 * @public
 */
export const dataMeshReactTranslationRef: TranslationRefOf<
  'plugin.data-mesh-react',
  typeof messages
> = createTranslationRef({
  id: 'plugin.data-mesh-react',
  messages,
  translations: { de: () => import('./translation.de') },
});
