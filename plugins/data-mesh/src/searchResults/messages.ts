/** What a result of the portal's search says of the kinds of the mesh. */
export const searchResultsMessages = {
  domain: 'in',
  owner: 'of',
  findings: 'findings:',
} as const;
