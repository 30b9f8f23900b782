/** What a data product reads, and who reads it. */
export const flowsMessages = {
  title: 'Flows',
  inputs: 'Reads from',
  consumers: 'Read by',
  noInputs: 'It reads no data product.',
  noConsumers: 'Nobody reads it yet.',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  crossesDomain: 'other domain',
  crossesRegion: 'other region',
  product: 'Data product',
  port: 'Port',
  versions: 'Versions',
  levels: 'Service levels',
  marks: 'Crosses',
  asksFor: 'asks for {{version}}',
  offered: 'offered: {{versions}}',
  noneOffered: 'none offered',
  expected: 'needs {{level}}',
  promised: 'promised {{level}}',
  notPromised: 'not promised',
  noContract: 'no contract',
  empty: {
    title: 'Nothing flows yet',
    description:
      'Name what the product reads in its catalog-info.yaml; who reads it is told by the others.',
  },
} as const;
