/** All data products, as a table and as a map of what flows. */
export const productsMessages = {
  title: 'Data products',
  subheader: '{{total}} of {{of}}',
  noBackend:
    'The table of all data products is made by the data mesh backend. This portal does not have it; the catalog lists them one by one.',
  nothing: {
    title: 'There is no data product yet',
    description:
      'A data product is data that a team offers to others, with a contract. Add these lines to a catalog-info.yaml.',
  },
  none: 'No data product is like that. Choose other filters.',
  product: 'Data product',
  domain: 'Domain',
  owner: 'Owner',
  region: 'Region',
  type: 'Type',
  lifecycle: 'Lifecycle',
  reads: 'Reads',
  readBy: 'Read by',
  findings: 'Findings',
  error: 'Errors',
  warning: 'Warnings',
  info: 'Notes',
  noFindings: 'none',
  notShown: 'not shown to you',
  all: 'all',
  any: 'any',
  search: 'Name or title',
  sort: 'Order',
  sorts: {
    findings: 'most to mend first',
    title: 'by title',
    domain: 'by domain',
    owner: 'by owner',
    readBy: 'most read first',
  },
  clear: 'Show all',
  view: { label: 'Show as', table: 'Table', map: 'Flow map' },
  map: {
    title: 'What flows between data products',
    legend:
      'On the left who gives, on the right who reads; a band is as wide as its flows are many, and grey where they stay within. The table says the same, and each of its numbers leads to the data products.',
    by: 'Taken together by',
    only: 'Only flows of',
    others: 'all others',
    none: 'No flow has one at both ends.',
    noBackend:
      'The map of all flows is made by the data mesh backend. This portal does not have it; the page of each data product shows its own.',
    unlabelled: {
      domain_one: 'One data product with flows is in no domain, and not shown.',
      domain_other:
        '{{count}} data products with flows are in no domain, and not shown.',
      region_one: 'One data product with flows is in no region, and not shown.',
      region_other:
        '{{count}} data products with flows are in no region, and not shown.',
    },
    band: 'From {{from}} to {{to}}: {{number}}',
    table: 'Flows, the most first',
    from: 'From',
    to: 'To',
    flows: 'Flows',
  },
} as const;
