import { testRule } from '../../testing';
import { ownershipPlatformOwnerMissing } from './ownership-platform-owner-missing';

const profile = (rest: string) => `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec: { team: crew, owner: crew ${rest} }
`;

testRule(ownershipPlatformOwnerMissing, {
  fails: [
    {
      name: 'when nobody answers for the platform',
      mesh: profile(', type: platform'),
      paths: ['spec.platformOwner'],
      findings: [
        'Team profile `crew` is of a platform team, and names no platform owner; one person answers for a platform',
      ],
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'to a team of another type',
      mesh: profile(', type: enabling'),
      reason: 'it is of no platform team',
    },
    {
      name: 'to a team of a type that is not known',
      mesh: profile(''),
      reason: 'it is of no platform team',
    },
  ],
});
