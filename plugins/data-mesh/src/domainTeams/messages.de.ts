import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { domainTeamsMessages } from './messages';

/** German. */
export const domainTeamsMessagesDe: Translated<typeof domainTeamsMessages> = {
  title: 'Teams',
  subheader:
    'Wer für die Datenprodukte der Domäne verantwortlich ist, und wie jedes Team arbeitet',
  team: 'Team',
  type: 'Art',
  owns: 'Verantwortet',
  products_one: '{{count, number}} Datenprodukt',
  products_other: '{{count, number}} Datenprodukte',
  missing: 'nicht im Katalog',
  noOwner_one: 'Für ein Datenprodukt der Domäne ist niemand verantwortlich.',
  noOwner_other:
    'Für {{count, number}} Datenprodukte der Domäne ist niemand verantwortlich.',
  more_one: 'und {{count, number}} weiteres Team',
  more_other: 'und {{count, number}} weitere Teams',
  none: 'Kein Team ist für ein Datenprodukt dieser Domäne verantwortlich.',
};
