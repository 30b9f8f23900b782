/** What a team profile says about itself. */
export const teamProfileMessages = {
  describes: 'Team',
  platformOwner: 'Platform owner',
  timeZones: 'Time zones',
  size: 'Size',
  people_one: '{{count, number}} person',
  people_other: '{{count, number}} people',
  sizeHere: 'this profile says {{people, number}}',
  keptBy: 'Kept by',
  teamDomains: 'Domains',
  complexity: {
    simple: 'simple',
    complicated: 'complicated',
    complex: 'complex',
  },
  load: {
    title: 'Cognitive load, as the team sees it',
    intrinsic: 'Task {{value}} of 10',
    extraneous: 'Surroundings {{value}} of 10',
    germane: 'Left for the problem {{value}} of 10',
    assessed: 'said on',
    noDate: 'no date',
  },
  noTeamInteractions: 'No interaction with another team is declared.',
} as const;
