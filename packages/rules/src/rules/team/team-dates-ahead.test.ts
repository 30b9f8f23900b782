import { runRule, testRule } from '../../testing';
import { teamDatesAhead } from './team-dates-ahead';

const profile = (fields: string) => `
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: crew }
spec: { team: crew, owner: crew, ${fields} }
`;

testRule(teamDatesAhead, {
  passes: [
    {
      name: 'when an interaction begins on a day to come',
      mesh: profile(
        'cognitiveLoad: { assessedAt: 2026-11-20 }, teamInteractions: [{ with: group:b, mode: collaboration, since: 2027-01-01, status: planned }]',
      ),
    },
  ],
  fails: [
    {
      name: 'when it is blocked since a day to come',
      mesh: profile(
        'teamInteractions: [{ with: group:b, impact: blocking, impactSince: 2027-01-01 }]',
      ),
      paths: ['spec.teamInteractions[0].impactSince'],
      findings: [
        'Team profile `crew` has 2027-01-01 in `spec.teamInteractions[0].impactSince`, which is a day to come; the field says when something was',
      ],
    },
    {
      name: 'when a facilitation ends in decades',
      mesh: profile(
        'teamInteractions: [{ with: group:b, mode: facilitating, since: 2026-11-01, until: 2062-01-31 }]',
      ),
      paths: ['spec.teamInteractions[0].until'],
      findings: [
        'Team profile `crew` has 2062-01-31 in `spec.teamInteractions[0].until`, which is more than 10 years ahead; nobody plans that far',
      ],
    },
  ],
  notApplicable: [{ name: 'without dates', mesh: profile('domains: []') }],
});

it('team-dates-ahead tells two interactions with one far day apart', () => {
  const [{ findings }] = runRule(
    teamDatesAhead,
    profile(
      'teamInteractions: [{ with: a, mode: facilitating, until: 2062-01-31 }, { with: b, mode: facilitating, until: 2062-01-31 }]',
    ),
  );
  expect(findings.map(({ discriminator }) => discriminator)).toEqual([
    'until:a',
    'until:b',
  ]);
});
