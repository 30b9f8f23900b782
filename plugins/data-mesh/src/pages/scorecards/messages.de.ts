import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { scorecardsMessages } from './messages';

/** German. */
export const scorecardsMessagesDe: Translated<typeof scorecardsMessages> = {
  title: 'Wie das Mesh seine Regeln einhält, das Schlimmste zuerst',
  subheader:
    'Nach Regelfamilie. Es gibt keine Summe und keinen Durchschnitt: Die Familien sagen Verschiedenes. Unbekannt ist nicht bestanden; Ausgenommenes zählt weder so noch so.',
  by: {
    label: 'Ergebnisse nach',
    domain: 'Domäne',
    owner: 'Verantwortlichen',
    region: 'Region',
    family: 'Regelfamilie',
    body: 'Gremium',
  },
  column: {
    judged: '{{count, number}} beurteilt',
    family: 'Familie',
    share: 'Anteil',
    passed: 'Bestanden',
    fail: 'Zu beheben',
    waived: 'Ausgenommen',
    unknown: 'Unbekannt',
    error: 'Regel gescheitert',
    grace: 'In Übergangsfrist',
  },
  passedOf: '{{passed, number}} von {{of, number}}',
  nothingApplies: 'nichts trifft zu',
  allPassed_one: 'alles Zutreffende ist bestanden, in einer Familie',
  allPassed_other:
    'alles Zutreffende ist bestanden, in {{count, number}} Familien',
  moreFamilies_one: 'und eine weitere Familie',
  moreFamilies_other: 'und {{count, number}} weitere Familien',
  nothing: {
    title: 'Noch ist hier nichts beurteilt',
    description:
      'Eine Scorecard beginnt mit dem ersten Datenprodukt, das Verantwortliche und Domäne nennt. Fügen Sie diese Zeilen in seine catalog-info.yaml ein.',
  },
  noBackend:
    'Scorecards macht das Data-Mesh-Backend, das das Mesh als Ganzes beurteilt und sich an frühere Tage erinnert. Dieses Portal hat keines; der Überblick zeigt, was der Katalog an jedem Eintrag für sich gefunden hat.',
  all: 'Alle Scorecards',
  unknownScorecard:
    'Diese Scorecard gibt es nicht, oder Sie dürfen nicht sehen, wovon sie handelt.',
  detail: {
    profile: 'Wie die Regeln ausgehen',
    openEntity: 'Seite öffnen',
    family: 'Regelfamilie',
  },
  trend: {
    title: 'Wie es verlief',
    label: '{{family}} von Tag zu Tag',
    series: {
      pass: 'bestanden',
      fail: 'zu beheben',
      unknown: 'unbekannt',
      waived: 'ausgenommen',
    },
    table: 'Als Tabelle',
    day: 'Tag',
    rulesChanged: 'Regeln geändert',
    rulesChangedOn:
      'Die Regeln sind andere als am Tag davor: Was sich dort unterscheidet, hat niemand erarbeitet.',
    yes: 'geändert',
    oneDay:
      'Bisher gibt es einen Tag. Jeder Tag fügt einen Punkt hinzu; der Verlauf beginnt mit dem zweiten.',
    noDay:
      'Noch ist kein Tag festgehalten. Der erste wird heute Nacht notiert.',
    noFamily: 'Hier trifft keine Regel einer Familie zu.',
  },
  causes: {
    title: 'Was es seit {{day}} geändert hat',
    cause: 'Wegen',
    none: 'Nichts geht anders aus als damals.',
    tooMuch:
      'In diesen Tagen hat sich so viel geändert, dass es sich nicht nach Ursachen trennen lässt.',
    rest: 'Einträge und Regeln, die kamen oder gingen',
    total: 'Alles zusammen',
    kind: {
      rules: 'anderer Regeln',
      waiver: 'einer Ausnahme',
      policy: 'einer Richtlinie',
      entities: 'Arbeit am Mesh',
      readings: 'neuer Messwerte',
      day: 'eines anderen Tages',
      unexplained: 'etwas, das niemand notiert hat',
    },
  },
  entities: {
    title: 'Welche Einträge',
    entity: 'Eintrag',
    status: 'Ergebnisse',
    kind: 'Art',
    anyStatus: 'alle',
    anyKind: 'alle',
    anyFamily: 'alle',
    sort: 'Reihenfolge',
    worst: 'das Schlimmste zuerst',
    ref: 'nach Namen',
    none: 'Kein Eintrag hat solche Ergebnisse. Wählen Sie andere Filter.',
    statusWord: {
      fail: 'zu beheben',
      unknown: 'unbekannt',
      waived: 'ausgenommen',
      error: 'gescheiterte Regeln',
      pass: 'bestanden',
    },
  },
  levels: {
    title: 'Stufen',
    subheader:
      'Wie weit Entitäten auf jeder Leiter gekommen sind. Eine Stufe verlangt ihre Regeln und die aller darunter; einen Durchschnitt gibt es nicht.',
    table: 'Stufen von {{set}}, die unterste zuerst',
    level: 'Stufe',
    entities: 'Entitäten',
    count: '{{number, number}} von {{of, number}}',
    asks: 'Verlangt',
    notApplicable_one: 'Auf eine weitere Entität trifft keine Regel davon zu.',
    notApplicable_other:
      'Auf {{count, number}} weitere Entitäten trifft keine Regel davon zu.',
    which: 'Auf: {{level}}',
    none: 'Dort ist keine Entität, die Sie sehen dürfen.',
  },
};
