import type { TranslationRefOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aboutMessages } from './about/messages';
import { catalogColumnsMessages } from './catalogColumns/messages';
import { catalogFiltersMessages } from './catalogFilters/messages';
import {
  familyMessages,
  findingsMessages,
  sharedMessages,
} from './facts/messages';
import { findingsBarMessages } from './findingsBar/messages';
import { flowsMessages } from './flows/messages';
import { inboxMessages } from './meeting/messages';
import { measuresMessages } from './measures/messages';
import { searchResultsMessages } from './searchResults/messages';
import { teamMessages } from './teamOfGroup/messages';
import { teamsMessages } from './teams/messages';
import { tierMessages } from './valueTree/messages';
import { waitingMessages } from './waiting/messages';
import { whyItExistsMessages } from './whyItExists/messages';

const messages = {
  about: aboutMessages,
  catalogColumns: catalogColumnsMessages,
  catalogFilters: catalogFiltersMessages,
  families: familyMessages,
  findings: findingsMessages,
  findingsBar: findingsBarMessages,
  flows: flowsMessages,
  inbox: inboxMessages,
  measures: measuresMessages,
  searchResults: searchResultsMessages,
  shared: sharedMessages,
  team: teamMessages,
  teams: teamsMessages,
  tiers: tierMessages,
  waiting: waitingMessages,
  whyItExists: whyItExistsMessages,
};

/**
 * The texts of the cards that stand on overviews, and of what other cards share, in
 * English and German; those of their frame and of the marks are in
 * `dataMeshReactTranslationRef`.
 *
 * @public
 */
export const dataMeshTranslationRef: TranslationRefOf<
  'plugin.data-mesh',
  typeof messages
> = createTranslationRef({
  id: 'plugin.data-mesh',
  messages,
  translations: { de: () => import('./translation.de') },
});
