import type { TranslationRefTuple } from '@backstage/frontend-plugin-api';
import { titleMessages } from './messages';
import { dataMeshTitlesTranslationRef } from './translation';

/** A title as the extensions of the new frontend system take it. */
export type Title = string | TranslationRefTuple<undefined>;

/** The title of the Data mesh page. */
export const pageTitle = titled('page', titleMessages.page);

/** The title of a sub-page. */
export function subPageTitle(name: keyof typeof titleMessages.subPage): Title {
  return titled(`subPage.${name}`, titleMessages.subPage[name]);
}

/** The title of a tab of an entity. */
export function entityTabTitle(
  name: keyof typeof titleMessages.entityTab,
): Title {
  return titled(`entityTab.${name}`, titleMessages.entityTab[name]);
}

/**
 * In the language of the reader from Backstage 1.57 on, whose translation refs
 * can be called; in older releases extensions have English titles.
 */
function titled(
  key: keyof (typeof dataMeshTitlesTranslationRef)['T'],
  english: string,
): Title {
  return typeof dataMeshTitlesTranslationRef === 'function'
    ? dataMeshTitlesTranslationRef(key)
    : english;
}
