import { createComponentExtension } from '@backstage/core-plugin-api';
import {
  aboutCard,
  bodyPoliciesCard,
  contractsCard,
  decisionsCard,
  domainGovernanceCard,
  domainProductsCard,
  domainTeamsCard,
  findingsCard,
  flowsCard,
  flowTablesCard,
  inboxCard,
  measuresCard,
  meetingCard,
  operatingModelCard,
  personCard,
  policiesCard,
  scorecardCard,
  teamCard,
  teamProductsCard,
  valueTreeCard,
  whyItExistsCard,
  worksWithCard,
  type CardDeclaration,
} from './cards';
import { dataMeshPlugin } from './plugin';

/**
 * What is asked of the entity of this page: what to fix now, to decide and to
 * tidy, each with why and what to write.
 *
 * @public
 */
export const EntityDataMeshFindingsCard = provideCard(findingsCard);

/**
 * What the data product, domain, value hypothesis, governance body or team
 * profile of this page says about itself.
 *
 * @public
 */
export const EntityDataMeshAboutCard = provideCard(aboutCard);

/**
 * The data products of the domain of this page, from the source to the use.
 *
 * @public
 */
export const EntityDomainProductsCard = provideCard(domainProductsCard);

/**
 * Why the data product of this page exists: its way up to the vision.
 *
 * @public
 */
export const EntityWhyItExistsCard = provideCard(whyItExistsCard);

/**
 * The value tree around the entity of this page.
 *
 * @public
 */
export const EntityValueTreeCard = provideCard(valueTreeCard);

/**
 * Who works on the data product of this page, and how.
 *
 * @public
 */
export const EntityOperatingModelCard = provideCard(operatingModelCard);

/**
 * How the team of this group works, what it owns, and with whom it works.
 *
 * @public
 */
export const EntityTeamCard = provideCard(teamCard);

/**
 * What the team of this page owns, what the groups within it own, and how
 * healthy that is.
 *
 * @public
 */
export const EntityTeamProductsCard = provideCard(teamProductsCard);

/**
 * On whom the team of this page depends: data, interactions, working hours in
 * common, and the bets that it works on.
 *
 * @public
 */
export const EntityWorksWithCard = provideCard(worksWithCard);

/**
 * What waits for the person of this page, where they sit, and what they own.
 *
 * @public
 */
export const EntityPersonCard = provideCard(personCard);

/**
 * What the data product of this page reads, and who reads it: the names.
 *
 * @public
 */
export const EntityFlowsCard = provideCard(flowsCard);

/**
 * Every flow of the data product of this page: versions and service levels of
 * both ends side by side.
 *
 * @public
 */
export const EntityFlowTablesCard = provideCard(flowTablesCard);

/**
 * What the data product of this page promises and needs, port by port.
 *
 * @public
 */
export const EntityContractsCard = provideCard(contractsCard);

/**
 * Which policies are about the entity of this page, and how it stands to them.
 *
 * @public
 */
export const EntityPoliciesCard = provideCard(policiesCard);

/**
 * What the governance body of this page has before it when it meets: to decide,
 * what waits, what ends, what changed. It can be printed.
 *
 * @public
 */
export const EntityNextMeetingCard = provideCard(meetingCard);

/**
 * How much waits for the governance body of this page, with a way to its next
 * meeting.
 *
 * @public
 */
export const EntityInboxCard = provideCard(inboxCard);

/**
 * What the governance body of this page asks for, how far it is kept, and who
 * is exempt.
 *
 * @public
 */
export const EntityBodyPoliciesCard = provideCard(bodyPoliciesCard);

/**
 * What the governance body of this page decided, or was decided on the value
 * hypothesis of this page.
 *
 * @public
 */
export const EntityDecisionsCard = provideCard(decisionsCard);

/**
 * Each measure of the value hypothesis, or of the goals of the domain, of this
 * page: where it stands, its readings, and how far they can be trusted.
 *
 * @public
 */
export const EntityMeasuresCard = provideCard(measuresCard);

/**
 * The teams that own data products of the domain of this page, with their types.
 *
 * @public
 */
export const EntityDomainTeamsCard = provideCard(domainTeamsCard);

/**
 * Who decides for the domain of this page, and which policies are about it.
 *
 * @public
 */
export const EntityDomainGovernanceCard = provideCard(domainGovernanceCard);

/**
 * How the rules end on the entity of this page, by family, and how that went.
 *
 * @public
 */
export const EntityScorecardCard = provideCard(scorecardCard);

function provideCard({ legacyName, load }: CardDeclaration) {
  return dataMeshPlugin.provide(
    createComponentExtension({ name: legacyName, component: { lazy: load } }),
  );
}
