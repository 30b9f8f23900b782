import { interactions, profileOf } from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamPlannedStale } from './team-planned-stale';

const plans = (rest: string) =>
  profileOf(
    'crew',
    interactions(`with: other, mode: collaboration, status: planned${rest}`),
  );

testRule(teamPlannedStale, {
  passes: [
    { name: 'thirty days late', mesh: plans(', since: 2026-10-21') },
    { name: 'ahead of its date', mesh: plans(', since: 2027-01-01') },
  ],
  fails: [
    {
      name: 'when it should have begun long ago',
      mesh: plans(', since: 2026-10-20'),
      findings: [
        'Team profile `crew` plans the collaboration with group `other` since 2026-10-20, 31 days ago; a plan should begin or change within 30 days',
      ],
      paths: ['spec.teamInteractions[0].since'],
    },
  ],
  notApplicable: [
    {
      name: 'without a plan',
      mesh: profileOf('crew'),
      reason: 'it plans no interaction',
    },
  ],
  unknown: [
    {
      name: 'without a date',
      mesh: plans(''),
      reason:
        'a planned interaction does not say when it was to begin; `since` does',
    },
  ],
});
