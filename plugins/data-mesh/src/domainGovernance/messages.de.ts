import type { Translated } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { domainGovernanceMessages } from './messages';

/** German. */
export const domainGovernanceMessagesDe: Translated<
  typeof domainGovernanceMessages
> = {
  title: 'Wer für sie entscheidet',
  subheader: 'Gremien, in deren Geltungsbereich sie liegt, das engste zuerst',
  body: 'Gremium',
  scope: 'Entscheidet für',
  decides: 'Entscheidet über',
  seat: 'Vertritt sie',
  nobody: 'niemand',
  none: 'Kein Gremium entscheidet für diese Domäne.',
  scopes: {
    domain: 'diese Domäne',
    wider: 'eine weitere Domäne, die sie umfasst',
    region: 'ihre Region',
    enterprise: 'das ganze Unternehmen',
  },
};
