import { testRule } from '../../testing';
import { teamProfileContradiction } from './team-profile-contradiction';

const profiles = (...facts: readonly string[]) =>
  facts
    .map(
      (fact, n) => `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew-${n} }
spec: { team: crew, owner: crew, ${fact} }
`,
    )
    .join('---');

testRule(teamProfileContradiction, {
  passes: [
    {
      name: 'when both say the same, in another case',
      mesh: profiles('region: EMEA, size: 7', 'region: emea, size: 7'),
      others: ['not-applicable'],
    },
  ],
  fails: [
    {
      name: 'for the one that is not believed',
      mesh: profiles('type: platform', 'type: enabling'),
      paths: ['spec.type'],
      findings: [
        'Team profile `crew-1` says that the type of `group:crew` is `enabling`, and team profile `crew-0` says `platform`; two profiles of one team agree',
      ],
      severities: ['warning'],
    },
    {
      name: 'for what only the third one says otherwise',
      mesh: profiles('size: 7', 'region: emea', 'size: 9'),
      findings: [
        'Team profile `crew-2` says that the size of `group:crew` is `9`, and team profile `crew-0` says `7`; two profiles of one team agree',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'to the only profile of a team',
      mesh: profiles('size: 7'),
      reason: 'no profile of the team comes before it',
    },
  ],
});
