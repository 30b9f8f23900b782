/** How an entity keeps the rules, and how that went. */
export const scorecardMessages = {
  title: 'Scorecard',
  subheader:
    'How the rules end on it, by family. There is no sum: the families say different things.',
  noBackend:
    'The scorecard is made by the data mesh backend, which judges each entity within the mesh and remembers its days. This portal does not have it.',
  nothing: 'No rule applies to it.',
  levels: 'Levels',
  noLevel: 'below the first level',
  reached: '{{reached, number}} of {{of, number}} levels',
  next: 'To reach {{level}}, what is open:',
  trend: 'How it went',
  still: 'Nothing changed since it was first judged.',
  oneDay:
    'All of it changed today, as told below; days are drawn from the second one on.',
  changes: 'What changed',
  when: 'When',
  rule: 'Rule',
  result: 'Result',
  because: 'Because of',
  cut_one: 'The latest change is shown.',
  cut_other: 'The latest {{count, number}} changes are shown.',
  change: '{{from}}, now {{to}}',
  otherwise: 'still {{to}}, for another reason',
  status: {
    pass: 'passed',
    fail: 'to mend',
    waived: 'waived',
    unknown: 'unknown',
    error: 'rule broke',
    'not-applicable': 'does not apply',
    none: 'not judged',
  },
} as const;
