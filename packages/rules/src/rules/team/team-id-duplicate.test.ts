import { testRule } from '../../testing';
import { teamIdDuplicate } from './team-id-duplicate';

const profile = (...ids: readonly (string | undefined)[]) => `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec:
  team: crew
  owner: crew
  teamInteractions: [${ids
    .map(
      id => `{ ${id ? `id: ${id}, ` : ''}with: diggers, mode: collaboration }`,
    )
    .join(', ')}]
`;

testRule(teamIdDuplicate, {
  passes: [
    {
      name: 'for interactions without ids',
      mesh: profile(undefined, undefined),
    },
  ],
  fails: [
    {
      name: 'for an interaction whose id is taken',
      mesh: profile('dig', undefined, 'dig'),
      paths: ['spec.teamInteractions[2].id'],
      findings: [
        'Team profile `crew` has two interactions with the id `dig`, the 1st and the 3rd; an id names one thing',
      ],
      severities: ['error'],
    },
  ],
  notApplicable: [
    {
      name: 'without interactions',
      mesh: profile(),
      reason: 'it declares no interaction',
    },
  ],
});
