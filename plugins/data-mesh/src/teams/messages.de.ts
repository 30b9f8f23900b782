import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { teamsMessages } from './messages';

/** German. */
export const teamsMessagesDe: Translated<typeof teamsMessages> = {
  timeline: {
    today: 'heute',
    from: 'ab',
    until: 'bis',
    endedOn: 'beendet',
    lateSince: 'sollte beendet sein:',
    noEnd: 'kein Ende vereinbart',
    planned: 'geplant',
  },
  hours: '{{hours}} h von 8 h gemeinsam',
};
