import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { portfolioMessages } from './messages';

/** German. */
export const portfolioMessagesDe: Translated<typeof portfolioMessages> = {
  noBackend:
    'Das Portfolio stellt das Backend des Data Mesh zusammen. Dieses Portal hat es nicht; jede Werthypothese hat ihre eigene Seite im Katalog.',
  nothing: {
    title: 'Noch keine Wette',
    description:
      'Eine Werthypothese sagt, was für ein Ziel versucht wird und woran man es erkennt. Fügen Sie diese Zeilen einer catalog-info.yaml hinzu.',
  },
  decide: {
    title: 'Was zuerst zu entscheiden ist',
    none: 'Nichts wartet auf eine Entscheidung.',
    bet: 'Wette',
    why: 'Warum jetzt',
    who: 'Wer dafür einsteht',
    body: 'Vor',
    nobody: 'niemand ist genannt',
    more_one: 'Eine weitere steht in der Gliederung.',
    more_other: '{{count, number}} weitere stehen in der Gliederung.',
    reason: {
      tripwire: 'hat ihre Reißleine überschritten',
      'review-due': 'ihre Überprüfung steht an',
      'target-missed': 'hat ihr Ziel verfehlt',
    },
  },
  limits: {
    title: 'Laufende Arbeit und ihre Grenzen',
    none: 'Niemand hat eine Grenze gesetzt (`wipLimit`).',
    of: '{{live, number}} von {{limit, number}}',
    over: 'über der Grenze',
    within: 'innerhalb der Grenze',
  },
  bets: {
    title: 'Alle Wetten',
    count: '{{shown, number}} von {{total, number}}',
    cut: 'Es gibt mehr Wetten, als hier stehen.',
    partial: 'Sie sehen nicht das ganze Mesh; es kann mehr geben.',
    none: 'Keine Wette ist so. Wählen Sie andere Filter.',
    domain: 'Domäne',
    state: 'Stand',
    any: 'alle',
    noDomain: 'kein Ziel',
  },
  view: {
    label: 'Darstellung',
    board: 'Tafel',
    scatter: 'Wert und Aufwand',
    timeline: 'Zeitachse',
    outline: 'Gliederung',
  },
  phase: { live: 'läuft', waiting: 'wartet', ended: 'beendet' },
  status: {
    draft: 'Entwurf',
    proposed: 'Vorgeschlagen',
    prioritised: 'Priorisiert',
    active: 'Aktiv',
    ended: 'Beendet',
  },
  board: {
    empty: 'keine',
    more_one: 'Eine weitere steht in der Gliederung.',
    more_other: '{{count, number}} weitere stehen in der Gliederung.',
    rank: 'Rang {{rank, number}}, Punkte {{score}}',
    unranked: 'keine Punkte',
    initiatives_one: '{{count, number}} laufende Initiative',
    initiatives_other: '{{count, number}} laufende Initiativen',
  },
  scatter: {
    label: 'Wetten nach ihrem Wert und ihrem Aufwand',
    value: 'Wert: was Warten kostet',
    effort: 'Aufwand',
    note: 'Was oben links steht, kommt zuerst. Beendete Wetten fehlen.',
    unplaced_one:
      'Eine Wette hat keinen Wert oder keinen Aufwand und ist nicht gezeichnet.',
    unplaced_other:
      '{{count, number}} Wetten haben keinen Wert oder keinen Aufwand und sind nicht gezeichnet.',
    point: '{{title}}: Wert {{value}}, Aufwand {{effort}}',
    none: 'Keine Wette hat beides, Wert und Aufwand (`spec.priority`).',
  },
  timeline: {
    label: 'Wetten über die Zeit',
    today: 'heute',
    overdue: 'Überprüfung überfällig seit {{day}}',
    review: 'Überprüfung am {{day}}',
    none: 'Keine Wette nennt einen Tag.',
    cut: 'Gezeichnet sind die ersten {{count, number}}.',
  },
  outline: {
    label: 'Alle Wetten',
    bet: 'Wette',
    state: 'Stand',
    domain: 'Domänen',
    score: 'Punkte',
    value: 'Wert',
    effort: 'Aufwand',
    review: 'Nächste Überprüfung',
    overdue: 'überfällig',
  },
};
