/**
 * The titles that a portal shows before anything of ours is loaded: of the page,
 * of its sub-pages and of the tabs of entities.
 */
export const titleMessages = {
  page: 'Data mesh',
  subPage: {
    overview: 'Overview',
    'value-tree': 'Value tree',
    portfolio: 'Portfolio',
    products: 'Products',
    teams: 'Teams',
    ecosystem: 'Ecosystem',
    governance: 'Governance',
    scorecards: 'Scorecards',
    rules: 'Rules',
    'what-if': 'What if',
    health: 'Health',
  },
  entityTab: {
    'operating-model': 'Who works on it',
    'flow-tables': 'Flows',
    contracts: 'Contracts',
    policies: 'Policies',
    scorecard: 'Scorecard',
    'value-tree': 'Value tree',
    'next-meeting': 'Next meeting',
    decisions: 'Decisions',
    measures: 'Measures',
    'domain-products': 'Products',
    'domain-teams': 'Teams',
    'domain-governance': 'Governance',
    'works-with': 'Works with',
  },
} as const;
