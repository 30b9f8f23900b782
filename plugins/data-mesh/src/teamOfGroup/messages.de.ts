import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { teamMessages } from './messages';

/** German. */
export const teamMessagesDe: Translated<typeof teamMessages> = {
  title: 'Wie dieses Team arbeitet',
  fromAnnotation: 'aus einer Annotation der Gruppe',
  profile: 'Teamprofil',
  atLeast: 'mindestens {{people, number}}',
  noInteractions:
    'Weder dieses Team noch ein anderes hat eine Zusammenarbeit angegeben.',
  moreInteractions_one:
    '{{count, number}} weitere steht im Reiter „Arbeitet mit“.',
  moreInteractions_other:
    '{{count, number}} weitere stehen im Reiter „Arbeitet mit“.',
  writeProfile:
    'Schreiben Sie ein Teamprofil, und der Typ des Teams, seine Last und seine Zeiten erscheinen hier.',
  load: {
    title: 'Was es trägt',
    products_one: '{{count, number}} Datenprodukt in Gebrauch',
    products_other: '{{count, number}} Datenprodukte in Gebrauch',
    domains_one: 'in {{count, number}} Domäne',
    domains_other: 'in {{count, number}} Domänen',
    partners_one: 'arbeitet mit {{count, number}} Team',
    partners_other: 'arbeitet mit {{count, number}} Teams',
    collaborations_one: 'mit {{count, number}} davon eng',
    collaborations_other: 'mit {{count, number}} davon eng',
    initiatives_one: '{{count, number}} laufende Initiative',
    initiatives_other: '{{count, number}} laufende Initiativen',
  },
  products: {
    title: 'Was es verantwortet',
    none: 'Es verantwortet kein Datenprodukt.',
    own: 'Eigene ({{number, number}})',
    ofGroup: '{{title}} ({{number, number}})',
    summary_one:
      '{{bad, number}} von {{count, number}} Datenprodukt hat Fehler',
    summary_other:
      '{{bad, number}} von {{count, number}} Datenprodukten haben Fehler',
    healthUnknown: 'wie gesund sie sind, ist hier nicht bekannt',
    noFindings: 'nichts gefunden',
    moreGroups: 'Es gibt mehr Gruppen darin, als gezeigt werden.',
    atLeast: 'Es wurde mehr gefunden, als hier gezählt ist.',
  },
  worksWith: {
    title: 'Arbeitet mit',
    partners: 'Teams, von denen es abhängt und die von ihm abhängen',
    none: 'Kein Team liest seine Datenprodukte, es liest keine anderer Teams, und keines arbeitet mit ihm.',
    team: 'Team',
    flows: 'Datenflüsse',
    reads_one: 'dieses Team liest von ihm, {{count, number}} Datenfluss',
    reads_other: 'dieses Team liest von ihm, {{count, number}} Datenflüsse',
    readBy_one: 'es liest von diesem Team, {{count, number}} Datenfluss',
    readBy_other: 'es liest von diesem Team, {{count, number}} Datenflüsse',
    noFlow: 'keine',
    how: 'Wie sie zusammenarbeiten',
    undeclared: 'nicht angegeben',
    hours: 'Gemeinsame Arbeitszeit',
    bets: 'Wetten, an denen es arbeitet',
    noBets: 'Keine laufende oder wartende Wette nennt dieses Team.',
    bet: 'Wette',
    state: 'Stand',
    initiatives: 'Seine Initiativen',
    owner: 'verantwortet die Wette',
    more: 'Es gibt mehr, als gezeigt wird.',
  },
  phase: { live: 'läuft', waiting: 'wartet', ended: 'beendet' },
};
