import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { operatingModelMessages } from './messages';

/** German. */
export const operatingModelMessagesDe: Translated<
  typeof operatingModelMessages
> = {
  title: 'Wer daran arbeitet',
  subheader: 'Wer wofür zuständig ist und wer mit wem arbeitet',
  caption: 'Zuständigkeiten nach Team',
  owner: 'verantwortet das Produkt',
  nobody: 'niemand',
  nobodyFor_one: 'An einer weiteren ist niemand beteiligt: {{rows}}.',
  nobodyFor_other: 'An {{count}} weiteren ist niemand beteiligt: {{rows}}.',
  showEmpty: 'Leere Zeilen zeigen',
  hideEmpty: 'Leere Zeilen ausblenden',
  dot: '{{team}}: {{strength}}, {{source}}',
  strength: { primary: 'federführend', material: 'beteiligt' },
  source: { declared: 'angegeben', derived: 'abgeleitet' },
  legend: {
    title: 'Legende',
    primary: 'federführend: macht es',
    material: 'beteiligt: wirkt mit',
    shapes: 'Teamformen: Team Topologies, CC BY-SA 4.0',
  },
  moreTeams_one: '{{count}} weiteres Team zeigen',
  moreTeams_other: '{{count}} weitere Teams zeigen',
  noInteraction: 'Vom Produkt angegeben; keine Zusammenarbeit steht dahinter.',
  byOwnership: 'Folgt daraus, dass das Team das Produkt verantwortet.',
  interactions: 'Wer mit wem arbeitet',
  noInteractions: 'Für dieses Produkt ist keine Zusammenarbeit angegeben.',
  team: 'Team',
  modeAndModel: 'Art und Modell',
  purpose: 'Zweck',
  contract: 'Vertrag',
  since: 'Seit',
  until: 'Bis',
  noEnd: 'kein Ende vereinbart',
  endsWhen: 'Endet, wenn',
  then: 'danach {{mode}}',
  planned: 'geplant',
  impactTitle: 'Wirkung auf den Arbeitsfluss',
  impact: { none: 'keine', slowing: 'bremst', blocking: 'blockiert' },
  teamType: {
    'stream-aligned': 'Stream-aligned',
    platform: 'Plattform',
    enabling: 'Enabling',
    'complicated-subsystem': 'Complicated Subsystem',
    undefined: 'Typ unbekannt',
  },
  dependency: 'Abhängigkeit',
  mode: {
    collaboration: 'Zusammenarbeit',
    'x-as-a-service': 'X-as-a-Service',
    facilitating: 'Unterstützung',
  },
  role: {
    provider: 'diese Seite stellt bereit',
    consumer: 'diese Seite nutzt',
    facilitator: 'diese Seite hilft',
    facilitated: 'dieser Seite wird geholfen',
    peer: 'auf Augenhöhe',
  },
  model: {
    'continuous-long-term': 'fortlaufend, auf lange Zeit',
    'x-as-a-service': 'als Dienst',
    'collaborative-short-term': 'gemeinsam, auf kurze Zeit',
    'subsystem-dependent': 'hängt vom Subsystem ab',
  },
  empty: {
    title: 'Noch ist nicht bekannt, wer daran arbeitet',
    description:
      'Nennen Sie in der catalog-info.yaml des Datenprodukts das verantwortliche Team und die Zuständigkeiten, und die Matrix erscheint hier.',
  },
};
