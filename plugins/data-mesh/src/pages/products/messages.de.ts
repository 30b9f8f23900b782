import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { productsMessages } from './messages';

/** German. */
export const productsMessagesDe: Translated<typeof productsMessages> = {
  title: 'Datenprodukte',
  subheader: '{{total}} von {{of}}',
  noBackend:
    'Die Tabelle aller Datenprodukte kommt vom Backend des Data Mesh. Dieses Portal hat es nicht; der Katalog führt sie einzeln auf.',
  nothing: {
    title: 'Noch kein Datenprodukt',
    description:
      'Ein Datenprodukt sind Daten, die ein Team anderen mit einem Vertrag anbietet. Fügen Sie diese Zeilen einer catalog-info.yaml hinzu.',
  },
  none: 'Kein Datenprodukt ist so. Wählen Sie andere Filter.',
  product: 'Datenprodukt',
  domain: 'Domäne',
  owner: 'Verantwortlich',
  region: 'Region',
  type: 'Typ',
  lifecycle: 'Lebenszyklus',
  reads: 'Liest',
  readBy: 'Gelesen von',
  findings: 'Befunde',
  error: 'Fehler',
  warning: 'Warnungen',
  info: 'Hinweise',
  noFindings: 'keine',
  notShown: 'für Sie nicht sichtbar',
  all: 'alle',
  any: 'alle',
  search: 'Name oder Titel',
  sort: 'Reihenfolge',
  sorts: {
    findings: 'am meisten zu beheben zuerst',
    title: 'nach Titel',
    domain: 'nach Domäne',
    owner: 'nach Verantwortlichen',
    readBy: 'am meisten gelesen zuerst',
  },
  clear: 'Alle zeigen',
};
