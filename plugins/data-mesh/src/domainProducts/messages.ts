/** Texts of the data products of a domain. */
export const domainProductsMessages = {
  title: 'Data products',
  subheader: 'What the domain offers, from the source to the use',
  group: {
    'source-aligned': 'Source-aligned ({{number, number}})',
    aggregate: 'Aggregate ({{number, number}})',
    'consumer-aligned': 'Consumer-aligned ({{number, number}})',
  },
  noneOfType: 'none',
  noOwner: 'nobody owns it',
  narrower: 'In narrower domains',
  inNarrower_one: '{{count, number}} data product',
  inNarrower_other: '{{count, number}} data products',
  noneOfItsOwn: 'It offers no data product of its own.',
  lesson: {
    title: 'This domain offers no data product yet',
    description:
      'A data product names the domain that it belongs to. These lines in the catalog-info.yaml of a data product are enough.',
  },
} as const;
