import { groupOf, mesh, productOf } from '../../facts/team/__testUtils__/mesh';
import { testRule } from '../../testing';
import { teamTooSmall } from './team-too-small';

const team = (members: number) =>
  mesh(groupOf('crew', members), productOf('visits', 'crew'));

testRule(teamTooSmall, {
  passes: [{ name: 'with three people', mesh: team(3) }],
  fails: [
    {
      name: 'with two',
      mesh: team(2),
      findings: ['Group `crew` has 2 people; a team should have at least 3'],
      paths: ['spec.members'],
    },
  ],
  unknown: [
    {
      name: 'when no member is known',
      mesh: team(0),
      reason:
        'its members are not known; `spec.members` of the group says them, or `spec.size` of its `TeamProfile` how many they are',
    },
  ],
});
