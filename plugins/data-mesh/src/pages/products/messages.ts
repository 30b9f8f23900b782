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
} as const;
