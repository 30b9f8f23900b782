/** What a domain says about itself. */
export const domainMessages = {
  domainOwner: 'Domain owner',
  dataLead: 'Data lead',
  vision: 'Vision',
  widerDomain: 'Part of',
  wipLimit: 'Limit of work in progress',
  wip: {
    title: 'Work in progress',
    of: '{{live, number}} of at most {{limit, number}} value hypotheses',
    atMost: 'at most {{limit, number}} value hypotheses',
    over: 'over the limit',
    unlimited: 'no limit is set',
  },
  activeBets_one: '{{count, number}} active value hypothesis',
  activeBets_other: '{{count, number}} active value hypotheses',
  dataStrategy: 'Data strategy',
  identifiers: 'Shared identifiers',
  identifier: 'Identifier',
  identifies: 'Identifies',
  format: 'Format',
  domainEmpty: {
    title: 'This domain says nothing about its data yet',
    description:
      'Its vision, its goals and who answers for them belong in spec.dataMesh of its catalog-info.yaml.',
  },
  readiness: {
    title: 'Readiness to own its data',
    by: 'by',
    next: 'Next to do',
    answer: 'Answer the question: {{question}}',
    toDo: {
      'team-structure': 'Cut the teams so that they fit the domain.',
      'data-lead': 'Give the domain a data lead, with support from outside.',
      'prioritisation-within':
        'Rank the use cases of the domain, and keep to it.',
      'prioritisation-across':
        'Agree with other domains whose use cases come first.',
      'internal-governance':
        'Decide inside the domain what the guardrails leave open.',
    },
    seeEvidence: 'see evidence',
    questions: {
      'team-structure': 'Do the teams fit the domain?',
      'data-lead': 'Does a data lead work in the domain, with support?',
      'prioritisation-within': 'Can it rank use cases within the domain?',
      'prioritisation-across': 'Can it agree priorities with other domains?',
      'internal-governance': 'Does it govern itself inside the guardrails?',
    },
    answers: { met: 'met', partly: 'partly', not: 'not', unknown: 'unknown' },
  },
} as const;
