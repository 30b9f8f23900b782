import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { teamsMessages } from './messages';

/** German. */
export const teamsMessagesDe: Translated<typeof teamsMessages> = {
  interactions: 'Wer mit wem arbeitet',
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
  timeline: {
    today: 'heute',
    from: 'ab',
    until: 'bis',
    endedOn: 'beendet',
    lateSince: 'sollte beendet sein:',
  },
  hours: '{{hours}} h von 8 h gemeinsam',
};
