/** How the catalog's list is narrowed to entities of the mesh. */
export const catalogFiltersMessages = {
  domain: 'Domain',
  anyDomain: 'All domains',
  findings: 'Findings',
  anyFindings: 'All, found or not',
  health: {
    errors: 'To fix now',
    some: 'Something found',
    none: 'Nothing found',
  },
} as const;
