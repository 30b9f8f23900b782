import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { productsMessages } from './messages';

/** German. */
export const productsMessagesDe: Translated<typeof productsMessages> = {
  title: 'Datenprodukte',
  subheader: '{{total, number}} von {{of, number}}',
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
  view: {
    label: 'Zeigen als',
    table: 'Tabelle',
    map: 'Flusskarte',
    around: 'Rund um eines',
  },
  map: {
    title: 'Was zwischen Datenprodukten fließt',
    legend:
      'Links, wer gibt, rechts, wer liest; ein Band ist so breit, wie es Datenflüsse sind, und grau, wo sie innerhalb bleiben. Die Tabelle sagt dasselbe, und jede ihrer Zahlen führt zu den Datenprodukten.',
    by: 'Zusammengefasst nach',
    left: 'Flüsse von und zu {{total, number}} von {{of, number}} Datenprodukten: denen, die die Filter übrig lassen.',
    others: 'alle anderen',
    none: 'Kein Datenfluss hat eine an beiden Enden.',
    noBackend:
      'Die Karte aller Datenflüsse kommt vom Backend des Data Mesh. Dieses Portal hat es nicht; die Seite jedes Datenprodukts zeigt seine eigenen.',
    unlabelled: {
      domain_one:
        'Ein Datenprodukt mit Datenflüssen ist in keiner Domäne und wird nicht gezeigt.',
      domain_other:
        '{{count, number}} Datenprodukte mit Datenflüssen sind in keiner Domäne und werden nicht gezeigt.',
      region_one:
        'Ein Datenprodukt mit Datenflüssen ist in keiner Region und wird nicht gezeigt.',
      region_other:
        '{{count, number}} Datenprodukte mit Datenflüssen sind in keiner Region und werden nicht gezeigt.',
    },
    band: 'Von {{from}} nach {{to}}: {{number, number}}',
    gives: '{{title}} gibt, Datenflüsse: {{number, number}}',
    takes: '{{title}} liest, Datenflüsse: {{number, number}}',
    table: 'Datenflüsse, die meisten zuerst',
    from: 'Von',
    to: 'Nach',
    flows: 'Datenflüsse',
  },
  around: {
    title: 'Was um ein Datenprodukt herum ist',
    label: 'Links, was es liest, rechts, wer es liest',
    legend:
      'Von links nach rechts, wie die Daten fließen. Wählen Sie ein Kästchen, um zu sehen, was um es herum ist; die Tabelle sagt dasselbe.',
    help: 'Ohne eines das meistgelesene von allen.',
    steps: 'Schritte',
    group: 'Gruppen nach',
    ungrouped: 'nichts',
    here: 'das betrachtete',
    read_one: 'was es liest',
    read_other: '{{count, number}} Schritte zuvor',
    reader_one: 'wer es liest',
    reader_other: '{{count, number}} Schritte weiter',
    box: '{{title}}: {{word}}. Sehen, was um es herum ist.',
    worst: {
      error: 'Fehler',
      warning: 'Warnungen',
      info: 'nur Hinweise',
      none: 'keine Befunde',
    },
    alone: 'Es liest kein Datenprodukt, und keines liest es.',
    cut: 'Es sind mehr Datenprodukte darum herum; die fernsten fehlen. Wählen Sie weniger Schritte.',
    nothing:
      'Ein solches Datenprodukt gibt es nicht, oder es ist für Sie nicht sichtbar. Wählen Sie ein anderes.',
    noBackend:
      'Was um ein Datenprodukt herum ist, stellt das Backend des Data Mesh zusammen. Dieses Portal hat es nicht; die Seite jedes Datenprodukts zeigt seine eigenen Datenflüsse.',
    table:
      'Datenprodukte darum herum, von dem, was gelesen wird, zu denen, die lesen',
    where: 'Wo',
  },
};
