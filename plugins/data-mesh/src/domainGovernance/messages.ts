/** Who decides for a domain. */
export const domainGovernanceMessages = {
  title: 'Who decides for it',
  subheader: 'Governance bodies whose scope it is in, the narrowest first',
  body: 'Body',
  scope: 'Decides for',
  decides: 'Decides on',
  seat: 'Represents it',
  nobody: 'nobody',
  none: 'No governance body decides for this domain.',
  scopes: {
    domain: 'this domain',
    wider: 'a wider domain',
    region: 'its region',
    enterprise: 'the whole enterprise',
  },
} as const;
