import { testRule } from '../../testing';
import { governanceRoleMisspelt } from './governance-role-misspelt';

const seats = (...roles: readonly string[]) => `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec: { type: technology, owner: crew, seats: [${roles.map(role => `{ role: ${role} }`).join(', ')}] }
`;

testRule(governanceRoleMisspelt, {
  fails: [
    {
      name: 'for a role with swapped letters, once',
      mesh: seats('executive', 'Domian Owner', 'Domian Owner'),
      paths: ['spec.seats[1].role'],
      findings: [
        'Governance body `forum` has a seat for the role `Domian Owner`, which is nearly `domain-owner`; a role is written as others write it',
      ],
    },
  ],
  passes: [
    {
      name: 'for roles in whatever letters, cut short or with more words',
      mesh: seats('Domain Owners', 'Tech lead', 'Executive (acting)'),
    },
    { name: 'for other roles', mesh: seats('chair', 'data-owner', "''") },
  ],
  notApplicable: [{ name: 'without seats', mesh: seats() }],
});
