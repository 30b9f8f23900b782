import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { domainProductsMessages } from './messages';

/** German. */
export const domainProductsMessagesDe: Translated<
  typeof domainProductsMessages
> = {
  title: 'Datenprodukte',
  subheader: 'Was die Domäne anbietet, von der Quelle bis zur Nutzung',
  group: {
    'source-aligned': 'Quellnah ({{number, number}})',
    aggregate: 'Aggregierend ({{number, number}})',
    'consumer-aligned': 'Nutzungsnah ({{number, number}})',
  },
  noneOfType: 'keine',
  noOwner: 'niemand ist verantwortlich',
  narrower: 'In engeren Domänen',
  inNarrower_one: '{{count, number}} Datenprodukt',
  inNarrower_other: '{{count, number}} Datenprodukte',
  noneOfItsOwn: 'Sie bietet selbst kein Datenprodukt an.',
  lesson: {
    title: 'Diese Domäne bietet noch kein Datenprodukt an',
    description:
      'Ein Datenprodukt nennt die Domäne, zu der es gehört. Diese Zeilen in der catalog-info.yaml eines Datenprodukts genügen.',
  },
};
