import { runRule, testRule } from '../../testing';
import { ownershipCentralTeamOwns } from './ownership-central-team-owns';
import { ownershipNominatedOwnerOutsideTeam } from './ownership-nominated-owner-outside-team';

const product = (
  owner: string,
  rest = ', productOwner: jane',
  lifecycle = 'production',
) => `
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: aggregate, lifecycle: ${lifecycle}, owner: '${owner}' ${rest} }
`;

const group = (name: string, rest = '') => `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name} }
spec: { type: team, children: [] ${rest} }
`;

const person = (name: string, team: string) => `
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ${name} }
spec: { memberOf: [${team}] }
`;
const jane = (team: string) => person('jane', team);

const outside = [
  product('crew'),
  group('crew', ', members: [aaron, ada, bob, kim, zoe]'),
  jane('office'),
  ...['ada', 'bob', 'kim', 'zoe'].map(name => person(name, 'crew')),
].join('---');

testRule(ownershipNominatedOwnerOutsideTeam, {
  passes: [
    {
      name: 'for a member of a group within the owner',
      mesh: [
        product('department'),
        group('department'),
        group('crew', ', parent: department'),
        jane('crew'),
      ].join('---'),
    },
    {
      name: 'for a member that only the group names',
      mesh: [product('crew'), group('crew', ', members: [jane]')].join('---'),
    },
  ],
  fails: [
    {
      name: 'for a member of another group',
      mesh: outside,
      paths: ['spec.productOwner'],
      findings: [
        'Data product `visits` has `user:jane` as its product owner, who is not a member of `group:crew`; the product owner is one of the team that owns it',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a member of the wider group, also when groups go round in a circle',
      mesh: [
        product('crew'),
        group('crew', ', parent: department, members: [kim]'),
        group('department', ', parent: department'),
        jane('department'),
      ].join('---'),
    },
  ],
  notApplicable: [
    {
      name: 'without a product owner',
      mesh: product('crew', ''),
      reason: 'it has no product owner',
    },
    {
      name: 'to a product that a person owns',
      mesh: product('user:kim'),
      reason: 'its owner is not a group',
    },
    {
      name: 'to a product that says it owns itself',
      mesh: product('dataproduct:visits'),
      reason: 'its owner is not a group',
    },
    {
      name: 'to a product that is switched off',
      mesh: product('crew', ', productOwner: jane', 'retired'),
      reason: 'it is retired',
    },
  ],
  unknown: [
    {
      name: 'when the group has no known members',
      mesh: [product('crew'), group('crew'), jane('office')].join('---'),
      reason:
        'the members of its team are not known; `spec.members` of the group says them',
    },
    {
      name: 'when the person is not in the catalog',
      mesh: [product('crew'), group('crew', ', members: [kim]')].join('---'),
      reason:
        'its product owner is not among the people that are known; a `User` entity tells of them',
    },
  ],
});

it('ownership-nominated-owner-outside-team suggests a few members of the team that are known', () => {
  const [{ findings }] = runRule(ownershipNominatedOwnerOutsideTeam, outside);
  expect(findings[0].suggestions?.map(({ text }) => text)).toEqual([
    'Set `spec.productOwner` to `user:ada`, if `ada` speaks for the team',
    'Set `spec.productOwner` to `user:bob`, if `bob` speaks for the team',
    'Set `spec.productOwner` to `user:kim`, if `kim` speaks for the team',
  ]);
  expect(findings[0].suggestions?.[0].edits).toEqual([
    { path: ['spec', 'productOwner'], action: 'set', value: 'user:ada' },
  ]);
});

it('ownership-nominated-owner-outside-team leaves a wrong owner to the rule on owners', () => {
  const mesh = outside.replace(
    'name: crew }',
    'name: crew, annotations: { data-mesh/team-type: platform } }',
  );
  const [alone] = runRule(ownershipNominatedOwnerOutsideTeam, mesh);
  const [beside] = runRule(ownershipNominatedOwnerOutsideTeam, mesh, {
    beside: [ownershipCentralTeamOwns],
  });
  expect([alone.status, beside.status]).toEqual(['fail', 'unknown']);
});
