import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { scorecardMessages } from './messages';

/** German. */
export const scorecardMessagesDe: Translated<typeof scorecardMessages> = {
  title: 'Scorecard',
  subheader:
    'Wie die Regeln hier ausgehen, nach Familien. Eine Summe gibt es nicht: Die Familien sagen Verschiedenes.',
  noBackend:
    'Die Scorecard kommt vom Backend des Data Mesh, das jeden Eintrag im ganzen Mesh beurteilt und sich die Tage merkt. Dieses Portal hat es nicht.',
  nothing: 'Keine Regel trifft zu.',
  levels: 'Stufen',
  noLevel: 'unter der ersten Stufe',
  reached: '{{reached, number}} von {{of, number}} Stufen',
  next: 'Offen für die Stufe {{level}}:',
  trend: 'Wie es verlief',
  still: 'Seit der ersten Beurteilung hat sich nichts geändert.',
  oneDay:
    'Alles änderte sich heute, wie unten steht; gezeichnet wird ab dem zweiten Tag.',
  changes: 'Was sich geändert hat',
  when: 'Wann',
  rule: 'Regel',
  result: 'Ergebnis',
  because: 'Wegen',
  cut_one: 'Gezeigt wird die letzte Änderung.',
  cut_other: 'Gezeigt werden die letzten {{count, number}} Änderungen.',
  change: '{{from}}, jetzt {{to}}',
  otherwise: 'weiterhin {{to}}, aus anderem Grund',
  status: {
    pass: 'bestanden',
    fail: 'zu beheben',
    waived: 'ausgenommen',
    unknown: 'unbekannt',
    error: 'Regel gescheitert',
    'not-applicable': 'trifft nicht zu',
    none: 'nicht beurteilt',
  },
};
