import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { measuresMessages } from './messages';

/** German. */
export const measuresMessagesDe: Translated<typeof measuresMessages> = {
  trust: {
    sound: 'verlässlich',
    doubtful: 'zweifelhaft',
    unknown: 'nicht bekannt',
  },
  doubts: {
    'not-in-mesh': 'es ist nicht im Mesh',
    retired: 'es ist eingestellt',
    'no-owner': 'niemand ist dafür verantwortlich',
    'freshness-broken': 'es ist älter als zugesagt',
    'contract-tests-failed': 'Tests seines Vertrags schlagen fehl',
    errors: 'es hat Fehler zu beheben',
  },
  readings_one: '{{count, number}} Messwert',
  readings_other: '{{count, number}} Messwerte',
  newest_one: 'der neueste Messwert',
  newest_other: 'die neuesten {{count, number}} Messwerte',
  on: 'Am',
  value: 'Wert',
  observedBy: 'Beobachtet von',
  crossed: 'Warnschwelle überschritten am',
  brief: 'Jetzt {{now}}, Zielwert {{target}}',
  notRead: 'noch nicht gemessen',
  noTarget: 'nicht angegeben',
  withoutBackend:
    'Wie alt Messwerte sein dürfen und ob ihre Datenprodukte ihre Zusagen halten, weiß nur das Data-Mesh-Backend.',
  noProduct: 'von keinem Datenprodukt, das Sie sehen dürfen',
};
