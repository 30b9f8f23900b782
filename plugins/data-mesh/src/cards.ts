import type { FilterPredicate } from '@backstage/filter-predicates';
import {
  dataDomainFilter,
  dataMeshFilter,
  dataProductFilter,
  dataTeamFilter,
  governanceBodyFilter,
  personFilter,
  teamProfileFilter,
  valueHypothesisFilter,
} from './entityFilters';
import { meetingPath } from './facts/meetingPath';
import type { titleMessages } from './titles/messages';

/** A card, declared once for both frontend systems. */
export interface CardDeclaration {
  /** Its id in the new system is `entity-card:data-mesh/<name>`. */
  readonly name: string;
  /** The name of its export for the legacy system. */
  readonly legacyName: string;
  /** The entities on whose pages it stands. */
  readonly filter: FilterPredicate;
  /**
   * The tab that it has in the new system; it stands on the overview then only
   * where the app says so.
   */
  readonly tab?: {
    readonly path: string;
    /** Which of the titles in `titles/messages.ts` it has. */
    readonly title: keyof typeof titleMessages.entityTab;
  };
  /** Loads the card when it is first drawn. */
  load(): Promise<() => JSX.Element>;
}

/** What is asked of the entity: to fix, to decide, to tidy. */
export const findingsCard: CardDeclaration = {
  name: 'findings',
  legacyName: 'EntityDataMeshFindingsCard',
  filter: { $any: [dataMeshFilter, dataTeamFilter] },
  load: () => import('./findingsBar/FindingsBar').then(m => m.FindingsBar),
};

/** What the entity says about itself, whatever its kind. */
export const aboutCard: CardDeclaration = {
  name: 'about',
  legacyName: 'EntityDataMeshAboutCard',
  filter: dataMeshFilter,
  load: () =>
    import('./about/DataMeshAboutCard').then(m => m.DataMeshAboutCard),
};

/** What a domain offers. */
export const domainProductsCard: CardDeclaration = {
  name: 'domain-products',
  legacyName: 'EntityDomainProductsCard',
  filter: dataDomainFilter,
  tab: { path: '/products', title: 'domain-products' },
  load: () =>
    import('./domainProducts/DomainProductsCard').then(
      m => m.DomainProductsCard,
    ),
};

/** Why a data product exists. */
export const whyItExistsCard: CardDeclaration = {
  name: 'why-it-exists',
  legacyName: 'EntityWhyItExistsCard',
  filter: dataProductFilter,
  load: () =>
    import('./whyItExists/WhyItExistsCard').then(m => m.WhyItExistsCard),
};

/** Who works on a data product. */
export const operatingModelCard: CardDeclaration = {
  name: 'operating-model',
  legacyName: 'EntityOperatingModelCard',
  filter: dataProductFilter,
  tab: { path: '/who-works-on-it', title: 'operating-model' },
  load: () =>
    import('./operatingModel/OperatingModelCard').then(
      m => m.OperatingModelCard,
    ),
};

/** How a team works, on the page of its group. */
export const teamCard: CardDeclaration = {
  name: 'team',
  legacyName: 'EntityTeamCard',
  filter: dataTeamFilter,
  load: () => import('./teamOfGroup/TeamCard').then(m => m.TeamCard),
};

/** What a team owns, and how healthy that is. */
export const teamProductsCard: CardDeclaration = {
  name: 'team-products',
  legacyName: 'EntityTeamProductsCard',
  filter: { $any: [dataTeamFilter, teamProfileFilter] },
  load: () =>
    import('./teamOfGroup/TeamProductsCard').then(m => m.TeamProductsCard),
};

/** On whom a team depends, how they work together, and on which bets. */
export const worksWithCard: CardDeclaration = {
  name: 'works-with',
  legacyName: 'EntityWorksWithCard',
  filter: { $any: [dataTeamFilter, teamProfileFilter] },
  tab: { path: '/works-with', title: 'works-with' },
  load: () => import('./teamOfGroup/WorksWithCard').then(m => m.WorksWithCard),
};

/** What waits for a person, where they sit, and what they own. */
export const personCard: CardDeclaration = {
  name: 'person',
  legacyName: 'EntityPersonCard',
  filter: personFilter,
  load: () => import('./waiting/PersonCard').then(m => m.PersonCard),
};

/** What a data product reads, and who reads it. */
export const flowsCard: CardDeclaration = {
  name: 'flows',
  legacyName: 'EntityFlowsCard',
  filter: dataProductFilter,
  load: () => import('./flows/FlowsCard').then(m => m.FlowsCard),
};

/** Every flow of a data product, both ends side by side. */
export const flowTablesCard: CardDeclaration = {
  name: 'flow-tables',
  legacyName: 'EntityFlowTablesCard',
  filter: dataProductFilter,
  tab: { path: '/flows', title: 'flow-tables' },
  load: () => import('./flows/FlowTablesCard').then(m => m.FlowTablesCard),
};

/** What a data product promises and needs, port by port. */
export const contractsCard: CardDeclaration = {
  name: 'contracts',
  legacyName: 'EntityContractsCard',
  filter: dataProductFilter,
  tab: { path: '/contracts', title: 'contracts' },
  load: () =>
    import('./about/dataProduct/ContractsCard').then(m => m.ContractsCard),
};

/** Which policies are about an entity, and how it stands to them. */
export const policiesCard: CardDeclaration = {
  name: 'policies',
  legacyName: 'EntityPoliciesCard',
  // a body has its own there, a domain has them beside those who decide
  filter: {
    $all: [
      dataMeshFilter,
      { $not: { $any: [governanceBodyFilter, dataDomainFilter] } },
    ],
  },
  tab: { path: '/policies', title: 'policies' },
  load: () => import('./policies/PoliciesCard').then(m => m.PoliciesCard),
};

/** What a governance body asks for, how far it is kept, and who is exempt. */
export const bodyPoliciesCard: CardDeclaration = {
  name: 'body-policies',
  legacyName: 'EntityBodyPoliciesCard',
  filter: governanceBodyFilter,
  tab: { path: '/policies', title: 'policies' },
  load: () =>
    import('./about/governanceBody/BodyPoliciesCard').then(
      m => m.BodyPoliciesCard,
    ),
};

/** What a governance body decided, or was decided on a value hypothesis. */
export const decisionsCard: CardDeclaration = {
  name: 'decisions',
  legacyName: 'EntityDecisionsCard',
  filter: { $any: [governanceBodyFilter, valueHypothesisFilter] },
  tab: { path: '/decisions', title: 'decisions' },
  load: () => import('./about/DecisionsCard').then(m => m.DecisionsCard),
};

/** The teams that own data products of a domain. */
export const domainTeamsCard: CardDeclaration = {
  name: 'domain-teams',
  legacyName: 'EntityDomainTeamsCard',
  filter: dataDomainFilter,
  tab: { path: '/teams', title: 'domain-teams' },
  load: () =>
    import('./domainTeams/DomainTeamsCard').then(m => m.DomainTeamsCard),
};

/** Who decides for a domain, and what they ask of it. */
export const domainGovernanceCard: CardDeclaration = {
  name: 'domain-governance',
  legacyName: 'EntityDomainGovernanceCard',
  filter: dataDomainFilter,
  tab: { path: '/governance', title: 'domain-governance' },
  load: () =>
    import('./domainGovernance/DomainGovernanceCard').then(
      m => m.DomainGovernanceCard,
    ),
};

/** Each measure of a domain's goals or of a value hypothesis in full. */
export const measuresCard: CardDeclaration = {
  name: 'measures',
  legacyName: 'EntityMeasuresCard',
  filter: { $any: [dataDomainFilter, valueHypothesisFilter] },
  tab: { path: '/measures', title: 'measures' },
  load: () => import('./about/MeasuresCard').then(m => m.MeasuresCard),
};

/** How much waits for a governance body. */
export const inboxCard: CardDeclaration = {
  name: 'inbox',
  legacyName: 'EntityInboxCard',
  filter: governanceBodyFilter,
  load: () => import('./meeting/InboxCard').then(m => m.InboxCard),
};

/** What a governance body has before it when it meets. */
export const meetingCard: CardDeclaration = {
  name: 'next-meeting',
  legacyName: 'EntityNextMeetingCard',
  filter: governanceBodyFilter,
  tab: { path: meetingPath, title: 'next-meeting' },
  load: () => import('./meeting/MeetingCard').then(m => m.MeetingCard),
};

/** How the rules end on an entity, by family, and how that went. */
export const scorecardCard: CardDeclaration = {
  name: 'scorecard',
  legacyName: 'EntityScorecardCard',
  filter: { $any: [dataMeshFilter, dataTeamFilter] },
  tab: { path: '/scorecard', title: 'scorecard' },
  load: () => import('./scorecard/ScorecardCard').then(m => m.ScorecardCard),
};

/** The value tree; large, and in the new system it has a tab of its own. */
export const valueTreeCard: CardDeclaration = {
  name: 'value-tree',
  legacyName: 'EntityValueTreeCard',
  filter: { $any: [dataDomainFilter, valueHypothesisFilter] },
  tab: { path: '/value-tree', title: 'value-tree' },
  load: () => import('./valueTree/ValueTreeCard').then(m => m.ValueTreeCard),
};

/** All of them, in the order in which they stand on the overview. */
export const cards: readonly CardDeclaration[] = [
  findingsCard,
  inboxCard,
  aboutCard,
  whyItExistsCard,
  flowsCard,
  teamCard,
  teamProductsCard,
  personCard,
  meetingCard,
  valueTreeCard,
  measuresCard,
  domainProductsCard,
  domainTeamsCard,
  domainGovernanceCard,
  operatingModelCard,
  flowTablesCard,
  contractsCard,
  policiesCard,
  bodyPoliciesCard,
  decisionsCard,
  scorecardCard,
  worksWithCard,
];
