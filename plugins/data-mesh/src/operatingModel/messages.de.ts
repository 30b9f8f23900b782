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
  nobodyFor_other:
    'An {{count, number}} weiteren ist niemand beteiligt: {{rows}}.',
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
  moreTeams_one: '{{count, number}} weiteres Team zeigen',
  moreTeams_other: '{{count, number}} weitere Teams zeigen',
  noInteraction: 'Vom Produkt angegeben; keine Zusammenarbeit steht dahinter.',
  byOwnership: 'Folgt daraus, dass das Team das Produkt verantwortet.',
  noInteractions: 'Für dieses Produkt ist keine Zusammenarbeit angegeben.',
  empty: {
    title: 'Noch ist nicht bekannt, wer daran arbeitet',
    description:
      'Nennen Sie in der catalog-info.yaml des Datenprodukts das verantwortliche Team und die Zuständigkeiten, und die Matrix erscheint hier.',
  },
};
