/** The sub-page of the ecosystem: how data flows between regions and domains. */
export const ecosystemMessages = {
  title: 'How the ecosystem hangs together',
  stage: {
    label: 'Stage',
    local: 'local',
    regional: 'regional',
    enterprise: 'enterprise',
    ungoverned: 'across regions, without a body',
    unknown: 'too little to say',
  },
  stageMeans: {
    local: 'A few teams of one region exchange data.',
    regional:
      'Data stays within its region for the most part: at most 30 % of the flows cross regions.',
    enterprise:
      'Much data crosses regions, and a governance body decides for more than one of them.',
    ungoverned:
      'Much data crosses regions, and no governance body decides for more than one of them.',
    unknown:
      'Fewer than 10 data products or 15 flows, or nobody says in which regions they are.',
  },
  madeOf:
    '{{flows}} flows between {{products}} data products of {{teams}} teams.',
  tooFew:
    'Too small to say: with fewer than 10 data products or 15 flows, shares and communities tell little. The numbers themselves are right.',
  partial: 'You do not see all of the mesh: there may be more.',
  cut: 'Lists are longer than what is shown.',
  matrix: {
    region: 'From region to region',
    domain: 'From domain to domain',
    corner: 'From ↓ to →',
    crossing:
      '{{crossing}} of {{flows}} flows ({{observed}}) cross; chance would give {{expected}}.',
    none: 'No flow has one at both ends.',
    unlabelled_one:
      'Of {{count, number}} data product nobody says where it is.',
    unlabelled_other:
      'Of {{count, number}} data products nobody says where they are.',
    cell: '{{flows}} from {{from}} to {{to}}, where chance would give {{expected}}',
    legend:
      'Each number leads to its flows. ▲ more, ▽ fewer than chance would give, by at least one flow and a quarter.',
    all: 'Show all {{number, number}}',
    fewer: 'Show fewer',
  },
  flows: {
    title: 'Flows from {{from}} to {{to}} ({{number}})',
    provider: 'Data product',
    consumer: 'is read by',
    close: 'Close',
    cut: 'The first {{shown, number}} are shown.',
  },
  communities: {
    title: 'Communities against regions and domains',
    what: 'Data products that exchange more among themselves than chance would have it. 1: they are the same as what is drawn on paper; about 0: they have nothing to do with it.',
    match: 'They match the {{boundary}} by {{match}} of 1.',
    noMatch: 'Whether they match the {{boundary}} nobody can say.',
    boundaries: { region: 'regions', domain: 'domains' },
    none: 'Too few flows to find any.',
    products: 'Data products',
    size: 'Number',
    regions: 'In regions',
    domains: 'In domains',
    andMore_one: 'and {{count, number}} more',
    andMore_other: 'and {{count, number}} more',
    misplaced: {
      region: 'Exchange most with another region ({{number, number}})',
      domain: 'Exchange most with another domain ({{number, number}})',
    },
    product: 'Data product',
    own: 'Is in',
    community: 'Exchanges most with',
  },
  coordination: {
    title: 'Do those work together who need each other?',
    share:
      '{{declared, number}} of {{needed, number}} pairs of teams between whose data products data flows declare how they work together ({{share}}); weighted by flows {{weighted}}.',
    none: 'No data flows between two teams.',
    gaps: 'Need each other, and declare nothing ({{number, number}})',
    excess: 'Declare an interaction, and no data flows ({{number, number}})',
    noGaps: 'None: every pair that needs each other says so.',
    noExcess: 'None.',
    teams: 'Teams',
    flows: 'Flows between them',
    source:
      'Socio-technical congruence, after Cataldo, Herbsleb and Carley (2008).',
  },
  empty: {
    title: 'No data flows yet',
    description:
      'Data products that read each other show how regions and domains hang together.',
  },
} as const;
