import { flatTexts } from '@backstage-data-mesh/plugin-data-mesh-react';
import { aboutMessagesDe } from './about/messages.de';
import { catalogColumnsMessagesDe } from './catalogColumns/messages.de';
import { catalogFiltersMessagesDe } from './catalogFilters/messages.de';
import { domainGovernanceMessagesDe } from './domainGovernance/messages.de';
import { domainProductsMessagesDe } from './domainProducts/messages.de';
import { domainTeamsMessagesDe } from './domainTeams/messages.de';
import {
  familyMessagesDe,
  findingsMessagesDe,
  sharedMessagesDe,
} from './facts/messages.de';
import { findingsBarMessagesDe } from './findingsBar/messages.de';
import { flowsMessagesDe } from './flows/messages.de';
import { measuresMessagesDe } from './measures/messages.de';
import { meetingMessagesDe } from './meeting/messages.de';
import { operatingModelMessagesDe } from './operatingModel/messages.de';
import { pagesMessagesDe } from './pages/messages.de';
import { overviewMessagesDe } from './pages/overview/messages.de';
import { policiesMessagesDe } from './policies/messages.de';
import { scorecardMessagesDe } from './scorecard/messages.de';
import { searchResultsMessagesDe } from './searchResults/messages.de';
import { teamMessagesDe } from './teamOfGroup/messages.de';
import { teamsMessagesDe } from './teams/messages.de';
import { waitingMessagesDe } from './waiting/messages.de';
import { valueTreeMessagesDe } from './valueTree/messages.de';
import { whyItExistsMessagesDe } from './whyItExists/messages.de';

/** German; loaded when it is chosen. */
export default flatTexts({
  about: aboutMessagesDe,
  catalogColumns: catalogColumnsMessagesDe,
  catalogFilters: catalogFiltersMessagesDe,
  domainGovernance: domainGovernanceMessagesDe,
  domainProducts: domainProductsMessagesDe,
  domainTeams: domainTeamsMessagesDe,
  families: familyMessagesDe,
  findings: findingsMessagesDe,
  findingsBar: findingsBarMessagesDe,
  flows: flowsMessagesDe,
  measures: measuresMessagesDe,
  meeting: meetingMessagesDe,
  operatingModel: operatingModelMessagesDe,
  overview: overviewMessagesDe,
  pages: pagesMessagesDe,
  policies: policiesMessagesDe,
  scorecard: scorecardMessagesDe,
  searchResults: searchResultsMessagesDe,
  shared: sharedMessagesDe,
  team: teamMessagesDe,
  teams: teamsMessagesDe,
  valueTree: valueTreeMessagesDe,
  waiting: waitingMessagesDe,
  whyItExists: whyItExistsMessagesDe,
});
