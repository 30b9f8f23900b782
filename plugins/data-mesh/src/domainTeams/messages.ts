/** The teams that work in a domain. */
export const domainTeamsMessages = {
  title: 'Teams',
  subheader:
    'Who owns the data products of the domain, and how each team works',
  team: 'Team',
  type: 'Type',
  owns: 'Owns',
  products_one: '{{count, number}} data product',
  products_other: '{{count, number}} data products',
  missing: 'not in the catalog',
  noOwner_one: 'Nobody owns one data product of the domain.',
  noOwner_other: 'Nobody owns {{count, number}} data products of the domain.',
  more_one: 'and {{count, number}} team more',
  more_other: 'and {{count, number}} teams more',
  none: 'No team owns a data product of this domain.',
} as const;
