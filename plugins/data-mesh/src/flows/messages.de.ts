import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { flowsMessages } from './messages';

/** German. */
export const flowsMessagesDe: Translated<typeof flowsMessages> = {
  title: 'Datenflüsse',
  inputs: 'Liest von',
  consumers: 'Gelesen von',
  noInputs: 'Es liest kein Datenprodukt.',
  noConsumers: 'Noch liest es niemand.',
  more_one: 'und {{count, number}} weiteres',
  more_other: 'und {{count, number}} weitere',
  crossesDomain: 'andere Domäne',
  crossesRegion: 'andere Region',
  product: 'Datenprodukt',
  port: 'Port',
  versions: 'Versionen',
  levels: 'Servicelevel',
  marks: 'Überschreitet',
  asksFor: 'verlangt {{version}}',
  offered: 'angeboten: {{versions}}',
  noneOffered: 'keine angeboten',
  expected: 'braucht {{level}}',
  promised: 'zugesagt {{level}}',
  notPromised: 'nicht zugesagt',
  noContract: 'kein Vertrag',
  picture: 'Als Bild ansehen, mit dem, was weiter weg ist',
  empty: {
    title: 'Noch fließt nichts',
    description:
      'Nennen Sie in der catalog-info.yaml, was das Produkt liest; wer es liest, sagen die anderen.',
  },
};
