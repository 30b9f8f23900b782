import type { TranslationRefOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aboutMessages } from './about/messages';
import { catalogColumnsMessages } from './catalogColumns/messages';
import { catalogFiltersMessages } from './catalogFilters/messages';
import { domainGovernanceMessages } from './domainGovernance/messages';
import { domainProductsMessages } from './domainProducts/messages';
import { domainTeamsMessages } from './domainTeams/messages';
import {
  familyMessages,
  findingsMessages,
  sharedMessages,
} from './facts/messages';
import { findingsBarMessages } from './findingsBar/messages';
import { flowsMessages } from './flows/messages';
import { measuresMessages } from './measures/messages';
import { meetingMessages } from './meeting/messages';
import { operatingModelMessages } from './operatingModel/messages';
import { overviewMessages } from './pages/overview/messages';
import { pagesMessages } from './pages/messages';
import { policiesMessages } from './policies/messages';
import { scorecardMessages } from './scorecard/messages';
import { searchResultsMessages } from './searchResults/messages';
import { teamMessages } from './teamOfGroup/messages';
import { teamsMessages } from './teams/messages';
import { waitingMessages } from './waiting/messages';
import { valueTreeMessages } from './valueTree/messages';
import { whyItExistsMessages } from './whyItExists/messages';

const messages = {
  about: aboutMessages,
  catalogColumns: catalogColumnsMessages,
  catalogFilters: catalogFiltersMessages,
  domainGovernance: domainGovernanceMessages,
  domainProducts: domainProductsMessages,
  domainTeams: domainTeamsMessages,
  families: familyMessages,
  findings: findingsMessages,
  findingsBar: findingsBarMessages,
  flows: flowsMessages,
  measures: measuresMessages,
  meeting: meetingMessages,
  operatingModel: operatingModelMessages,
  overview: overviewMessages,
  pages: pagesMessages,
  policies: policiesMessages,
  scorecard: scorecardMessages,
  searchResults: searchResultsMessages,
  shared: sharedMessages,
  team: teamMessages,
  teams: teamsMessages,
  valueTree: valueTreeMessages,
  waiting: waitingMessages,
  whyItExists: whyItExistsMessages,
};

/**
 * Every text of the cards and tabs, in English and German; those of their frame
 * and of the marks are in `dataMeshReactTranslationRef`.
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
