/** What only the evaluator knows of measures. */
export const measuresMessages = {
  trust: { sound: 'sound', doubtful: 'doubtful', unknown: 'not known' },
  doubts: {
    'not-in-mesh': 'it is not in the mesh',
    retired: 'it is retired',
    'no-owner': 'nobody owns it',
    'freshness-broken': 'it is older than it promises',
    'contract-tests-failed': 'tests of its contract fail',
    errors: 'it has errors to fix',
  },
  readings_one: '{{count, number}} reading',
  readings_other: '{{count, number}} readings',
  newest_one: 'the newest reading',
  newest_other: 'the newest {{count, number}} readings',
  on: 'On',
  value: 'Value',
  observedBy: 'Observed by',
  crossed: 'tripwire crossed',
  brief: 'Now {{now}}, target {{target}}',
  notRead: 'not read yet',
  noTarget: 'not given',
  withoutBackend:
    'How old readings may be, and whether their data products keep their promises, is what only the data mesh backend can tell.',
  noProduct: 'by no data product that you may see',
} as const;
