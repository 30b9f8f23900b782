import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { titleMessages } from './messages';

/** German. */
export const titleMessagesDe: Translated<typeof titleMessages> = {
  page: 'Data Mesh',
  subPage: {
    overview: 'Überblick',
    'value-tree': 'Wertebaum',
    governance: 'Governance',
    scorecards: 'Scorecards',
    rules: 'Regeln',
  },
  entityTab: {
    'operating-model': 'Wer daran arbeitet',
    'flow-tables': 'Datenflüsse',
    contracts: 'Verträge',
    policies: 'Richtlinien',
    'value-tree': 'Wertebaum',
    'next-meeting': 'Nächste Sitzung',
    decisions: 'Entscheidungen',
    measures: 'Kennzahlen',
    'domain-products': 'Produkte',
    'domain-teams': 'Teams',
    'domain-governance': 'Governance',
  },
};
