/** Who works on a data product. */
export const operatingModelMessages = {
  title: 'Who works on it',
  subheader: 'Who is responsible for what, and who works with whom',
  caption: 'Responsibilities by team',
  owner: 'owns the product',
  nobody: 'nobody',
  nobodyFor_one: 'Nobody has a part in one more: {{rows}}.',
  nobodyFor_other: 'Nobody has a part in {{count, number}} more: {{rows}}.',
  showEmpty: 'Show the empty rows',
  hideEmpty: 'Hide the empty rows',
  dot: '{{team}}: {{strength}}, {{source}}',
  strength: { primary: 'primary', material: 'material' },
  source: { declared: 'declared', derived: 'derived' },
  legend: {
    title: 'Legend',
    primary: 'primary: does it',
    material: 'material: takes part',
    shapes: 'Team shapes: Team Topologies, CC BY-SA 4.0',
  },
  moreTeams_one: 'Show {{count, number}} more team',
  moreTeams_other: 'Show {{count, number}} more teams',
  noInteraction: 'Declared by the product; no interaction is behind it.',
  byOwnership: 'Follows from owning the product.',
  noInteractions: 'No interaction is declared for this product.',
  empty: {
    title: 'Nobody is known to work on it yet',
    description:
      'Name the owner and the responsibilities in catalog-info.yaml of the data product, and the matrix appears here.',
  },
} as const;
