/** The value trees of the mesh on a page of their own. */
export const valueTreePageMessages = {
  title: 'From the vision to the work',
  of: 'Of',
  mode: {
    label: 'Show as',
    tree: 'Tree',
    outline: 'Outline',
    path: 'Path',
  },
  search: 'Search',
  state: 'State',
  anyState: 'any',
  domain: 'Domain',
  anyDomain: 'any',
  region: 'Region',
  anyRegion: 'any',
  phase: { live: 'live', waiting: 'waiting', ended: 'ended' },
  from: 'Down to',
  matches_one:
    '{{count, number}} of {{of, number}} nodes matches; what leads to it is shown.',
  matches_other:
    '{{count, number}} of {{of, number}} nodes match; what leads to them is shown.',
  noMatch: 'None of {{of, number}} nodes matches. Search for something else.',
  path: 'The way down from the vision',
  alsoServes: 'It also serves {{titles}}.',
  nothingBelow:
    'Nothing stands below this vision yet, so there is no path to show.',
  nothing: {
    title: 'No domain says yet where it wants to go',
    description:
      'A value tree grows from the vision and the few goals of a domain; bets and data products then say which goal they serve. Add these lines to the catalog-info.yaml of a domain.',
  },
} as const;
