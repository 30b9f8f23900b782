import { flatTexts } from '@backstage-data-mesh/plugin-data-mesh-react';
import { aboutMessagesDe } from './about/messages.de';
import { catalogColumnsMessagesDe } from './catalogColumns/messages.de';
import { catalogFiltersMessagesDe } from './catalogFilters/messages.de';
import {
  familyMessagesDe,
  findingsMessagesDe,
  sharedMessagesDe,
} from './facts/messages.de';
import { findingsBarMessagesDe } from './findingsBar/messages.de';
import { flowsMessagesDe } from './flows/messages.de';
import { inboxMessagesDe } from './meeting/messages.de';
import { measuresMessagesDe } from './measures/messages.de';
import { searchResultsMessagesDe } from './searchResults/messages.de';
import { teamMessagesDe } from './teamOfGroup/messages.de';
import { teamsMessagesDe } from './teams/messages.de';
import { tierMessagesDe } from './valueTree/messages.de';
import { waitingMessagesDe } from './waiting/messages.de';
import { whyItExistsMessagesDe } from './whyItExists/messages.de';

/** German; loaded when it is chosen. */
export default flatTexts({
  about: aboutMessagesDe,
  catalogColumns: catalogColumnsMessagesDe,
  catalogFilters: catalogFiltersMessagesDe,
  families: familyMessagesDe,
  findings: findingsMessagesDe,
  findingsBar: findingsBarMessagesDe,
  flows: flowsMessagesDe,
  inbox: inboxMessagesDe,
  measures: measuresMessagesDe,
  searchResults: searchResultsMessagesDe,
  shared: sharedMessagesDe,
  team: teamMessagesDe,
  teams: teamsMessagesDe,
  tiers: tierMessagesDe,
  waiting: waitingMessagesDe,
  whyItExists: whyItExistsMessagesDe,
});
