import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { ecosystemMessages } from './messages';

/** German. */
export const ecosystemMessagesDe: Translated<typeof ecosystemMessages> = {
  title: 'Wie das Ökosystem zusammenhängt',
  stage: {
    label: 'Stufe',
    local: 'lokal',
    regional: 'regional',
    enterprise: 'unternehmensweit',
    ungoverned: 'über Regionen hinweg, ohne Gremium',
    unknown: 'zu wenig, um es zu sagen',
  },
  stageMeans: {
    local: 'Wenige Teams einer Region tauschen Daten aus.',
    regional:
      'Daten bleiben überwiegend in ihrer Region: höchstens 30 % der Datenflüsse gehen über Regionen hinweg.',
    enterprise:
      'Viele Daten gehen über Regionen hinweg, und ein Gremium entscheidet für mehr als eine von ihnen.',
    ungoverned:
      'Viele Daten gehen über Regionen hinweg, und kein Gremium entscheidet für mehr als eine von ihnen.',
    unknown:
      'Weniger als 10 Datenprodukte oder 15 Datenflüsse, oder niemand sagt, in welchen Regionen sie sind.',
  },
  madeOf:
    '{{flows}} Datenflüsse zwischen {{products}} Datenprodukten von {{teams}} Teams.',
  tooFew:
    'Zu klein, um es zu sagen: Mit weniger als 10 Datenprodukten oder 15 Datenflüssen sagen Anteile und Gemeinschaften wenig. Die Zahlen selbst stimmen.',
  partial: 'Sie sehen nicht das ganze Mesh: Es kann mehr geben.',
  cut: 'Listen sind länger, als gezeigt wird.',
  matrix: {
    region: 'Von Region zu Region',
    domain: 'Von Domäne zu Domäne',
    corner: 'Von ↓ nach →',
    crossing:
      '{{crossing}} von {{flows}} Datenflüssen ({{observed}}) gehen darüber hinweg; der Zufall ergäbe {{expected}}.',
    none: 'Kein Datenfluss hat eine an beiden Enden.',
    unlabelled_one:
      'Von {{count, number}} Datenprodukt sagt niemand, wo es ist.',
    unlabelled_other:
      'Von {{count, number}} Datenprodukten sagt niemand, wo sie sind.',
    cell: '{{flows}} von {{from}} nach {{to}}, wo der Zufall {{expected}} ergäbe',
    legend:
      'Jede Zahl führt zu ihren Datenflüssen. ▲ mehr, ▽ weniger, als der Zufall ergäbe, um mindestens einen Datenfluss und ein Viertel.',
    all: 'Alle {{number, number}} zeigen',
    fewer: 'Weniger zeigen',
  },
  flows: {
    title: 'Datenflüsse von {{from}} nach {{to}} ({{number}})',
    provider: 'Datenprodukt',
    consumer: 'wird gelesen von',
    close: 'Schließen',
    cut: 'Die ersten {{shown, number}} sind gezeigt.',
  },
  communities: {
    title: 'Gemeinschaften gegen Regionen und Domänen',
    what: 'Datenprodukte, die untereinander mehr austauschen, als der Zufall ergäbe. 1: Sie sind dasselbe wie das, was auf dem Papier steht; etwa 0: Sie haben nichts damit zu tun.',
    match: 'Mit den {{boundary}} stimmen sie zu {{match}} von 1 überein.',
    noMatch: 'Ob sie mit den {{boundary}} übereinstimmen, kann niemand sagen.',
    boundaries: { region: 'Regionen', domain: 'Domänen' },
    none: 'Zu wenige Datenflüsse, um welche zu finden.',
    products: 'Datenprodukte',
    size: 'Anzahl',
    regions: 'In Regionen',
    domains: 'In Domänen',
    andMore_one: 'und {{count, number}} weiteres',
    andMore_other: 'und {{count, number}} weitere',
    misplaced: {
      region:
        'Tauschen am meisten mit einer anderen Region aus ({{number, number}})',
      domain:
        'Tauschen am meisten mit einer anderen Domäne aus ({{number, number}})',
    },
    product: 'Datenprodukt',
    own: 'Ist in',
    community: 'Tauscht am meisten aus mit',
  },
  coordination: {
    title: 'Arbeiten die zusammen, die einander brauchen?',
    share:
      '{{declared, number}} von {{needed, number}} Paaren von Teams, zwischen deren Datenprodukten Daten fließen, geben an, wie sie zusammenarbeiten ({{share}}); nach Datenflüssen gewichtet {{weighted}}.',
    none: 'Zwischen zwei Teams fließen keine Daten.',
    gaps: 'Brauchen einander und geben nichts an ({{number, number}})',
    excess:
      'Geben eine Zusammenarbeit an, und keine Daten fließen ({{number, number}})',
    noGaps: 'Keine: Jedes Paar, das einander braucht, gibt es an.',
    noExcess: 'Keine.',
    teams: 'Teams',
    flows: 'Datenflüsse zwischen ihnen',
    source:
      'Soziotechnische Kongruenz, nach Cataldo, Herbsleb und Carley (2008).',
  },
  empty: {
    title: 'Noch fließen keine Daten',
    description:
      'Datenprodukte, die einander lesen, zeigen, wie Regionen und Domänen zusammenhängen.',
  },
};
