import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { teamsPageMessages } from './messages';

/** German. */
export const teamsPageMessagesDe: Translated<typeof teamsPageMessages> = {
  title: 'Wer mit wem arbeitet',
  view: {
    label: 'Ansicht',
    map: 'Karte',
    matrix: 'Matrix',
    timeline: 'Zeitachse',
    table: 'Tabelle',
  },
  lanes: {
    label: 'Bahnen',
    type: 'nach Typ',
    region: 'nach Region',
    domain: 'nach Domäne',
    none: {
      type: 'Typ unbekannt',
      region: 'Region unbekannt',
      domain: 'keine Domäne',
    },
  },
  only: 'Zeigen',
  onlyAll: 'alle Bahnen',
  on: 'Am Tag',
  summary_one:
    '{{count, number}} Zusammenarbeit findet statt, zwischen {{teams, number}} Teams.',
  summary_other:
    'Zusammenarbeiten, die stattfinden: {{count, number}}, zwischen {{teams, number}} Teams.',
  ending_one: '{{count, number}} endet in 30 Tagen.',
  ending_other: '{{count, number}} enden in 30 Tagen.',
  late_one: '{{count, number}} sollte beendet sein.',
  late_other: '{{count, number}} sollten beendet sein.',
  undeclared_one:
    '{{count, number}} Paar von Teams tauscht Daten aus und gibt keine Zusammenarbeit an.',
  undeclared_other:
    '{{count, number}} Paare von Teams tauschen Daten aus und geben keine Zusammenarbeit an.',
  cutTeams:
    'Gezeigt sind {{shown, number}} von {{all, number}} Teams, die mit den meisten Verbindungen; wählen Sie eine Bahn oder die Tabelle, um andere zu sehen.',
  cutList: '{{shown, number}} von {{all, number}} sind gezeigt.',
  map: {
    label: 'Teams und ihre Zusammenarbeit, in Bahnen',
    team: '{{title}}, {{type}}, Teams, mit denen es arbeitet: {{partners, number}}',
    selected: 'Wie {{title}} mit anderen arbeitet',
    open: 'Die Seite von {{title}} öffnen',
    hint: 'Wählen Sie ein Team, um zu sehen, mit wem und wie es arbeitet.',
    close: 'Wieder alle zeigen',
  },
  legend: {
    title: 'Legende',
    collaboration: 'Zusammenarbeit',
    'x-as-a-service': 'X-as-a-Service, zeigt auf den Abnehmer',
    facilitating: 'Unterstützung',
    dependency: 'nur Abhängigkeit',
    shapes: 'Teamformen: Team Topologies, CC BY-SA 4.0',
  },
  matrix: {
    label: 'Teams zu Teams',
    corner: 'Stellt bereit ↓ für →',
    flows: 'Datenflüsse: {{number, number}}',
    undeclared: 'Daten fließen, nichts angegeben',
    cell: '{{from}} und {{to}}: {{what}}',
    legend:
      'Eine Zahl: Datenprodukte des Teams links, die das Team oben liest, nach Paaren. Eine Form: wie beide zusammenarbeiten. Umrandet: Daten fließen, und keines gibt an, wie sie zusammenarbeiten.',
  },
  table: {
    label: 'Zusammenarbeit',
    teams: 'Teams',
    mode: 'Art',
    since: 'Seit',
    until: 'Bis',
    status: 'Stand',
    withTeam: 'mit',
  },
  status: {
    planned: 'geplant',
    active: 'findet statt',
    late: 'sollte beendet sein',
    ended: 'ist beendet',
  },
  empty: {
    title: 'Noch hat kein Team einen Anteil am Data Mesh',
    description:
      'Hier erscheinen Teams, die ein Datenprodukt verantworten, ein Profil haben oder mit anderen arbeiten.',
  },
};
