/** By what is coloured and grouped in pictures, in the same words everywhere. */
export const traitsMessages = {
  colour: 'Colour by',
  type: 'Team type',
  tier: 'Tier',
  state: 'State',
  domain: 'Domain',
  region: 'Region',
  without: {
    domain: 'in no domain',
    owner: 'no known owner',
    region: 'in no region',
  },
  several: 'in several',
} as const;
