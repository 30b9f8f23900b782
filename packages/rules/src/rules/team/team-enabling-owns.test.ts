import {
  mesh,
  productOf,
  typedGroup,
} from '../../facts/team/__testUtils__/mesh';
import { runRule, testRule } from '../../testing';
import { ownershipCentralTeamOwns } from '../ownership/ownership-central-team-owns';
import { teamEnablingOwns } from './team-enabling-owns';

const coaches = typedGroup('coaches', 'enabling');
const bet = (status: string) => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: active
  statement: { weBelieve: a, willResultIn: b }
  initiatives: [{ id: pilot, status: ${status}, team: coaches }]`;

testRule(teamEnablingOwns, {
  passes: [
    {
      name: 'for a product that is still an experiment, and work that is done',
      mesh: mesh(
        coaches,
        productOf('visits', 'coaches').replace('production', 'experimental'),
        bet('done'),
      ),
    },
    {
      name: 'for an initiative that it does with the team that stays',
      mesh: mesh(
        coaches,
        bet('active').replace('team: coaches', 'teams: [coaches, crew]'),
      ),
    },
  ],
  notApplicable: [
    {
      name: 'to a team of another type',
      mesh: mesh(
        typedGroup('crew', 'stream-aligned'),
        productOf('visits', 'crew'),
      ),
      reason: 'it is not an enabling team',
    },
  ],
  fails: [
    {
      name: 'for a product in production and for an initiative',
      mesh: mesh(coaches, productOf('visits', 'coaches'), bet('active')),
      findings: [
        'Group `coaches` is an enabling team and owns `visits` in production; an enabling team should own nothing that it would have to stay for',
        'Group `coaches` is an enabling team and the only team of the active initiative `pilot`; an initiative should be done by the team that keeps its result',
      ],
      paths: ['metadata.name', 'metadata.name'],
    },
  ],
});

it('team-enabling-owns leaves a product to the rule on its owner', () => {
  const outcomes = runRule(
    teamEnablingOwns,
    mesh(coaches, productOf('visits', 'coaches'), bet('active')),
    { beside: [ownershipCentralTeamOwns] },
  );
  const findings = outcomes.flatMap(outcome => outcome.findings);
  expect(findings.map(({ key }) => key.split('|').at(-1))).toEqual([
    'initiatives',
  ]);
});
