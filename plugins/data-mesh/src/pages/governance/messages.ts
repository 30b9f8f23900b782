/** Who decides what for whom. */
export const governanceMessages = {
  ask: {
    title: 'Who decides?',
    area: 'On what',
    areaHelp: 'In the words of the decision rights',
    entity: 'For what',
    entityHelp: 'A domain, or a ref such as dataproduct:default/visits',
    send: 'Ask',
    badRef: 'Write a ref such as domain:default/care.',
    decides: 'decides on {{area}}, {{scope}}.',
    rank: {
      enterprise: 'for the whole enterprise',
      region: 'for its region',
      domain: 'for its domain',
    },
    gap: 'Nobody decides on {{area}} here: no body whose scope covers it has that right.',
    conflict: 'There are two answers. These bodies decide side by side:',
    meant: 'Did you mean {{word}}?',
    known: 'The bodies that cover it decide on: {{words}}.',
    seats: 'Who sits there',
    role: 'Role',
    who: 'Held by',
    emptySeat: 'empty seat',
    represents: 'Represents',
    others: 'Who else has a part',
    partial:
      'You may not see all of the mesh: a body that you do not see may decide.',
    unknown: 'That is not in the mesh, or you may not see it.',
    withoutBackend:
      'Only the data mesh backend can tell who decides: it knows the scopes of all bodies. The table below is from the catalog.',
  },
  gaps: {
    title: 'Gaps and conflicts',
    subheader: 'What nobody decides, and what two decide',
    none: 'None was found: for each decision in each scope there is one body.',
    nobody:
      'Not known: no body says yet what it decides, in `spec.decisionRights`.',
    andMore: 'There are more; these are the worst.',
    withoutBackend:
      'Gaps and conflicts show only when all bodies are seen together, which the data mesh backend does.',
  },
  bodies: {
    title: 'Governance bodies, from wide to narrow',
    count_one: '{{count, number}} body',
    count_other: '{{count, number}} bodies',
    body: 'Body',
    scope: 'Decides for',
    decides: 'Decides on',
    part: 'Has a part in',
    seats: 'Seats',
    met: 'Last met',
    policies: 'Policies',
    allTaken: '{{count, number}} taken',
    someEmpty: '{{empty, number}} of {{count, number}} empty',
    noSeats: 'none: nobody can decide',
    inForce: '{{count, number}} in force',
    inGrace: '{{count, number}} in grace',
    draft: '{{count, number}} draft',
    noPolicy: 'none',
    level: {
      enterprise: 'For the whole enterprise',
      region: 'For regions',
      domain: 'For domains',
      none: 'With no scope given',
    },
    broken_one: 'One body cannot be read; its page says why.',
    broken_other:
      '{{count, number}} bodies cannot be read; their pages say why.',
    nothing: {
      title: 'No body decides anything yet',
      description:
        'Federated governance begins with one body that says what it decides, for whom, and who sits in it. Register these lines in the catalog.',
    },
  },
} as const;
