/** The sub-page of teams. */
export const teamsPageMessages = {
  title: 'Who works with whom',
  view: {
    label: 'View',
    map: 'Map',
    matrix: 'Matrix',
    timeline: 'Timeline',
    table: 'Table',
  },
  lanes: {
    label: 'Lanes',
    type: 'by type',
    region: 'by region',
    domain: 'by domain',
    none: {
      type: 'type not known',
      region: 'region not known',
      domain: 'no domain',
    },
  },
  only: 'Show',
  onlyAll: 'all lanes',
  on: 'On the day',
  summary_one:
    '{{count, number}} interaction takes place, between {{teams, number}} teams.',
  summary_other:
    '{{count, number}} interactions take place, between {{teams, number}} teams.',
  ending_one: '{{count, number}} ends within 30 days.',
  ending_other: '{{count, number}} end within 30 days.',
  late_one: '{{count, number}} should have ended.',
  late_other: '{{count, number}} should have ended.',
  undeclared_one:
    '{{count, number}} pair of teams exchanges data and declares no interaction.',
  undeclared_other:
    '{{count, number}} pairs of teams exchange data and declare no interaction.',
  cutTeams:
    'The {{shown, number}} teams with most ties are shown, of {{all, number}}; choose a lane or a team to see others, or the table.',
  cutList: '{{shown, number}} of {{all, number}} are shown.',
  map: {
    label: 'Teams and their interactions, in lanes',
    team: '{{title}}, {{type}}, teams it works with: {{partners, number}}',
    selected: 'How {{title}} works with others',
    open: 'Open the page of {{title}}',
    hint: 'Choose a team to see with whom it works and how.',
    close: 'Show all again',
  },
  legend: {
    title: 'Legend',
    collaboration: 'Collaboration',
    'x-as-a-service': 'X-as-a-Service, points at the consumer',
    facilitating: 'Facilitating',
    dependency: 'Dependency alone',
    shapes: 'Team shapes: Team Topologies, CC BY-SA 4.0',
  },
  matrix: {
    label: 'Teams by teams',
    corner: 'Provides ↓ to →',
    flows: '{{number, number}} flows of data',
    undeclared: 'data flows, nothing declared',
    cell: '{{from}} and {{to}}: {{what}}',
    legend:
      'A number: data products of the team on the left that are read by the team above, by pairs. A shape: how the two work together. Outlined: data flows, and neither declares how they work together.',
  },
  table: {
    label: 'Interactions',
    teams: 'Teams',
    mode: 'Mode',
    since: 'Since',
    until: 'Until',
    status: 'State',
    withTeam: 'with',
  },
  status: {
    planned: 'planned',
    active: 'takes place',
    late: 'should have ended',
    ended: 'has ended',
  },
  empty: {
    title: 'No team has a part in the mesh yet',
    description:
      'Teams appear here that own a data product, have a profile, or work with others.',
  },
} as const;
