/** What the catalog's list says of the kinds of the mesh. */
export const catalogColumnsMessages = {
  domain: 'Domain',
  findings: 'Findings',
  state: 'State',
} as const;
