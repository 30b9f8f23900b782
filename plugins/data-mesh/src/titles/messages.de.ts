import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { titleMessages } from './messages';

/** German. */
export const titleMessagesDe: Translated<typeof titleMessages> = {
  page: 'Data Mesh',
  subPage: {
    overview: 'Überblick',
    'value-tree': 'Wertebaum',
    portfolio: 'Portfolio',
    products: 'Datenprodukte',
    teams: 'Teams',
    ecosystem: 'Ökosystem',
    governance: 'Governance',
    scorecards: 'Scorecards',
    rules: 'Regeln',
    'what-if': 'Was wäre, wenn',
    health: 'Betrieb',
  },
  entityTab: {
    'operating-model': 'Wer daran arbeitet',
    'flow-tables': 'Datenflüsse',
    contracts: 'Verträge',
    policies: 'Richtlinien',
    scorecard: 'Scorecard',
    'value-tree': 'Wertebaum',
    'next-meeting': 'Nächste Sitzung',
    decisions: 'Entscheidungen',
    measures: 'Kennzahlen',
    'domain-products': 'Produkte',
    'domain-teams': 'Teams',
    'domain-governance': 'Governance',
    'works-with': 'Arbeitet mit',
  },
};
