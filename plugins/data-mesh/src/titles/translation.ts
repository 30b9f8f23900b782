import type { TranslationRefOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { titleMessages } from './messages';

/**
 * The titles of the Data mesh page, of its sub-pages and of the tabs of entities,
 * in English and German. They stand apart because the portal needs them at once,
 * and the texts of `dataMeshTranslationRef` only with the first card.
 *
 * @public
 */
export const dataMeshTitlesTranslationRef: TranslationRefOf<
  'plugin.data-mesh-titles',
  typeof titleMessages
> = createTranslationRef({
  id: 'plugin.data-mesh-titles',
  messages: titleMessages,
  translations: { de: () => import('./translation.de') },
});
