import { flatTexts } from '@backstage-data-mesh/plugin-data-mesh-react';
import { domainGovernanceMessagesDe } from './domainGovernance/messages.de';
import { domainProductsMessagesDe } from './domainProducts/messages.de';
import { domainTeamsMessagesDe } from './domainTeams/messages.de';
import { meetingMessagesDe } from './meeting/messages.de';
import { operatingModelMessagesDe } from './operatingModel/messages.de';
import { pagesMessagesDe } from './pages/messages.de';
import { policiesMessagesDe } from './policies/messages.de';
import { scorecardMessagesDe } from './scorecard/messages.de';
import { valueTreeMessagesDe } from './valueTree/messages.de';

/** German; loaded when it is chosen. */
export default flatTexts({
  domainGovernance: domainGovernanceMessagesDe,
  domainProducts: domainProductsMessagesDe,
  domainTeams: domainTeamsMessagesDe,
  meeting: meetingMessagesDe,
  operatingModel: operatingModelMessagesDe,
  pages: pagesMessagesDe,
  policies: policiesMessagesDe,
  scorecard: scorecardMessagesDe,
  valueTree: valueTreeMessagesDe,
});
