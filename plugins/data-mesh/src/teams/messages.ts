/** How teams work with each other, wherever it is shown. */
export const teamsMessages = {
  timeline: {
    today: 'today',
    from: 'from',
    until: 'until',
    endedOn: 'ended',
    lateSince: 'should have ended',
    noEnd: 'no end agreed',
    planned: 'planned',
  },
  hours: '{{hours}} h of 8 h shared',
} as const;
