import {
  groupOf,
  mesh,
  productOf,
  profileOf,
} from '../../facts/team/__testUtils__/mesh';
import { runRule, testRule } from '../../testing';
import { teamTooLarge } from './team-too-large';

const team = (members: number) =>
  mesh(groupOf('crew', members), productOf('visits', 'crew'));

const nested = mesh(
  groupOf('crew', 8),
  productOf('visits', 'crew'),
  `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: inner }
spec: { type: team, parent: crew, children: [crew], members: [crew-1, inner-1, inner-2] }`,
);

testRule(teamTooLarge, {
  passes: [
    { name: 'with nine people', mesh: team(9) },
    {
      name: 'with the size that its profile states',
      mesh: mesh(groupOf('crew'), profileOf('crew', 'size: 8')),
    },
  ],
  fails: [
    {
      name: 'with a hint above nine',
      mesh: team(10),
      findings: [
        'Group `crew` has 10 people; a team works best with at most 9 and has no more than 15',
      ],
      severities: ['info'],
      paths: ['spec.members'],
    },
    {
      name: 'with a warning above fifteen',
      mesh: team(16),
      findings: [
        'Group `crew` has 16 people; a team works best with at most 9 and has no more than 15',
      ],
      severities: ['warning'],
    },
    {
      name: 'when the groups inside it make it large, each person once',
      mesh: nested,
      findings: [
        'Group `crew` has 10 people; a team works best with at most 9 and has no more than 15',
      ],
    },
    {
      name: 'with a limit of its own',
      mesh: team(5),
      options: { comfortable: 3, maximum: 4 },
      severities: ['warning'],
    },
    {
      name: 'without counting on and on',
      mesh: team(700),
      findings: [
        'Group `crew` has at least 200 people; a team works best with at most 9 and has no more than 15',
      ],
    },
  ],
  unknown: [
    {
      name: 'when nobody says how many people it has',
      mesh: team(0),
      reason:
        'its members are not known; `spec.members` of the group says them, or `spec.size` of its `TeamProfile` how many they are',
    },
  ],
});

describe('team-too-large', () => {
  it('does not judge a group that is no team of the mesh', () => {
    expect(runRule(teamTooLarge, groupOf('division', 40))).toEqual([]);
  });

  it('suggests the boundaries along which the team could be split', () => {
    const product = (name: string, domain: string) =>
      productOf(name, 'crew', `domain: ${domain}`);
    const [outcome] = runRule(
      teamTooLarge,
      mesh(groupOf('crew', 16), product('a', 'sales'), product('b', 'care')),
    );
    expect(outcome.findings[0].suggestions?.map(({ text }) => text)).toEqual([
      'Split it along its domains `care` and `sales`.',
      'Split it along its data products `a` and `b`.',
    ]);
  });
});
