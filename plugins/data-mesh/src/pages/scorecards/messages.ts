/** How the rules end, by whom or what their results belong to. */
export const scorecardsMessages = {
  title: 'How the mesh keeps its rules, the worst first',
  subheader:
    'By family of rules. There is no sum and no average: the families say different things. What is unknown is no pass; what is waived counts neither way.',
  by: {
    label: 'Results by',
    domain: 'Domain',
    owner: 'Owner',
    region: 'Region',
    family: 'Family of rules',
    body: 'Governance body',
  },
  column: {
    judged: '{{count, number}} judged',
    family: 'Family',
    share: 'Share',
    passed: 'Passed',
    fail: 'To mend',
    waived: 'Waived',
    unknown: 'Unknown',
    error: 'Rule broke',
    grace: 'In grace',
  },
  passedOf: '{{passed, number}} of {{of, number}}',
  nothingApplies: 'nothing applies',
  allPassed_one: 'all that applies is passed, in one family',
  allPassed_other: 'all that applies is passed, in {{count, number}} families',
  moreFamilies_one: 'and one more family',
  moreFamilies_other: 'and {{count, number}} more families',
  nothing: {
    title: 'Nothing is judged here yet',
    description:
      'A scorecard begins with the first data product that names its owner and its domain. Add these lines to its catalog-info.yaml.',
  },
  noBackend:
    'Scorecards are made by the data mesh backend, which judges the mesh as a whole and remembers its days. This portal does not have it; the overview shows what the catalog found on each entity by itself.',
  all: 'All scorecards',
  unknownScorecard:
    'There is no such scorecard, or you may not see what it is about.',
  detail: {
    profile: 'How its rules end',
    openEntity: 'Open its page',
    family: 'Family of rules',
  },
  trend: {
    title: 'How it went',
    label: '{{family}} from day to day',
    series: {
      pass: 'passed',
      fail: 'to mend',
      unknown: 'unknown',
      waived: 'waived',
    },
    table: 'As a table',
    day: 'Day',
    rulesChanged: 'Rules changed',
    rulesChangedOn:
      'The rules are others than the day before: what differs there is nobody’s work.',
    yes: 'changed',
    oneDay:
      'There is one day so far. Each day adds a point; the trend begins with the second.',
    noDay: 'No day is written down yet. The first is written tonight.',
    noFamily: 'No rule of a family applies here.',
  },
  causes: {
    title: 'What changed it since {{day}}',
    cause: 'Because of',
    none: 'Nothing ends otherwise than then.',
    tooMuch:
      'So much changed in these days that it cannot be told apart by its causes.',
    rest: 'entities and rules that came or went',
    total: 'All together',
    kind: {
      rules: 'other rules',
      waiver: 'a waiver',
      policy: 'a policy',
      entities: 'somebody’s work on the mesh',
      readings: 'new readings',
      day: 'another day',
      unexplained: 'something that nobody noted',
    },
  },
  entities: {
    title: 'Of which entities',
    entity: 'Entity',
    status: 'Results',
    kind: 'Kind',
    anyStatus: 'any',
    anyKind: 'any',
    anyFamily: 'any',
    sort: 'Order',
    worst: 'the worst first',
    ref: 'by name',
    none: 'No entity has such results. Choose other filters.',
    statusWord: {
      fail: 'to mend',
      unknown: 'unknown',
      waived: 'waived',
      error: 'broken rules',
      pass: 'passed',
    },
  },
  levels: {
    title: 'Levels',
    subheader:
      'How far entities have come on each ladder. A level asks for its rules and for those of all below; there is no average.',
    table: 'Levels of {{set}}, the lowest first',
    level: 'Level',
    entities: 'Entities',
    count: '{{number, number}} of {{of, number}}',
    asks: 'Asks for',
    notApplicable_one: 'Its rules do not apply to one other entity.',
    notApplicable_other:
      'Its rules do not apply to {{count, number}} other entities.',
    which: 'On: {{level}}',
    none: 'No entity is there that you may see.',
  },
} as const;
