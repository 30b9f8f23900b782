import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { traitsMessages } from './messages';

/** German. */
export const traitsMessagesDe: Translated<typeof traitsMessages> = {
  colour: 'Farbe nach',
  type: 'Teamtyp',
  tier: 'Ebene',
  state: 'Stand',
  domain: 'Domäne',
  region: 'Region',
  without: {
    domain: 'in keiner Domäne',
    owner: 'niemand bekannt',
    region: 'in keiner Region',
  },
  several: 'in mehreren',
};
