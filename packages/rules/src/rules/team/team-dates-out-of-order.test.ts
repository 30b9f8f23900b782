import { testRule } from '../../testing';
import { teamDatesOutOfOrder } from './team-dates-out-of-order';

const profile = (interaction: string) => `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec:
  team: crew
  owner: crew
  teamInteractions: [{ id: dig, with: group:diggers, mode: facilitating, ${interaction} }]
`;

const backwards = 'since: 2026-09-01, until: 2026-06-30';

testRule(teamDatesOutOfOrder, {
  passes: [
    { name: 'without an end', mesh: profile('since: 2026-09-01') },
    {
      name: 'for an interaction that has ended',
      mesh: profile(`${backwards}, status: ended`),
    },
  ],
  fails: [
    {
      name: 'when the end comes first',
      mesh: profile(backwards),
      paths: ['spec.teamInteractions[0].until'],
      findings: [
        'The interaction of team profile `crew` with `group:diggers` ends on 2026-06-30, and begins on 2026-09-01; `since` comes before `until`',
      ],
      severities: ['warning'],
    },
    {
      name: 'for an interaction of a data product',
      mesh: `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: parcels }
spec:
  type: aggregate
  lifecycle: production
  owner: crew
  teamInteractions: [{ with: diggers, mode: collaboration, ${backwards} }]
`,
      paths: ['spec.teamInteractions[0].until'],
    },
  ],
  notApplicable: [
    {
      name: 'without interactions',
      mesh: profile('').replace(/teamInteractions.*/, ''),
      reason: 'it declares no interaction',
    },
  ],
});
