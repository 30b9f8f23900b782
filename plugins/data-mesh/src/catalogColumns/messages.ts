/** What the catalog's list says of the kinds of the mesh. */
export const catalogColumnsMessages = {
  domain: 'Domain',
  state: 'State',
} as const;
