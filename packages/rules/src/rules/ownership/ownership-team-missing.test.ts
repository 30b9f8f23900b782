import { testRule } from '../../testing';
import { ownershipTeamMissing } from './ownership-team-missing';

const product = (owner: string) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: production, owner: '${owner}' }
`;

testRule(ownershipTeamMissing, {
  passes: [
    { name: 'for a group, named in full', mesh: product('group:crew') },
    { name: 'for a short name, which means a group', mesh: product('crew') },
  ],
  fails: [
    {
      name: 'for a person',
      mesh: product('user:jane.doe'),
      paths: ['spec.owner'],
      findings: [
        'Data product `visits` is owned by `user:jane.doe`; a team, which is a group, has to own it',
      ],
    },
  ],
});
