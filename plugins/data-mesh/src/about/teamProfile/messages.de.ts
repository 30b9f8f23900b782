import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { teamProfileMessages } from './messages';

/** German. */
export const teamProfileMessagesDe: Translated<typeof teamProfileMessages> = {
  describes: 'Team',
  platformOwner: 'Platform Owner',
  timeZones: 'Zeitzonen',
  size: 'Größe',
  people_one: '{{count, number}} Person',
  people_other: '{{count, number}} Personen',
  sizeHere: 'dieses Profil sagt {{people, number}}',
  keptBy: 'Gepflegt von',
  teamDomains: 'Domänen',
  complexity: {
    simple: 'einfach',
    complicated: 'kompliziert',
    complex: 'komplex',
  },
  load: {
    title: 'Kognitive Last, wie das Team sie sieht',
    intrinsic: 'Aufgabe {{value}} von 10',
    extraneous: 'Umfeld {{value}} von 10',
    germane: 'Bleibt für das Eigentliche {{value}} von 10',
    assessed: 'angegeben am',
    noDate: 'ohne Datum',
  },
  noTeamInteractions:
    'Es ist keine Zusammenarbeit mit einem anderen Team angegeben.',
};
