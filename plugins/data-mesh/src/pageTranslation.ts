import type { TranslationRefOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { domainGovernanceMessages } from './domainGovernance/messages';
import { domainProductsMessages } from './domainProducts/messages';
import { domainTeamsMessages } from './domainTeams/messages';
import { meetingMessages } from './meeting/messages';
import { operatingModelMessages } from './operatingModel/messages';
import { pagesMessages } from './pages/messages';
import { policiesMessages } from './policies/messages';
import { scorecardMessages } from './scorecard/messages';
import { valueTreeMessages } from './valueTree/messages';

const messages = {
  domainGovernance: domainGovernanceMessages,
  domainProducts: domainProductsMessages,
  domainTeams: domainTeamsMessages,
  meeting: meetingMessages,
  operatingModel: operatingModelMessages,
  pages: pagesMessages,
  policies: policiesMessages,
  scorecard: scorecardMessages,
  valueTree: valueTreeMessages,
};

/**
 * The texts of the sub-pages of the Data mesh page and of the cards that have a tab
 * of their own, in English and German. They stand apart from those of
 * `dataMeshTranslationRef`, so that an overview does not load what none of its cards
 * says.
 *
 * @public
 */
export const dataMeshPagesTranslationRef: TranslationRefOf<
  'plugin.data-mesh-pages',
  typeof messages
> = createTranslationRef({
  id: 'plugin.data-mesh-pages',
  messages,
  translations: { de: () => import('./pageTranslation.de') },
});

const groups = new Set(Object.keys(messages));

/** Whether a text stands here, and not with those of the cards on overviews. */
export function isPageText(key: string): boolean {
  return groups.has(key.slice(0, key.indexOf('.')));
}
