import { runRule, testRule } from '../../testing';
import { valueTreeGoalSingleBet } from './value-tree-goal-single-bet';

const domain = (rest = '') => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: leads, dataMesh: { goals: [{ id: faster ${rest} }] } }
`;

const bet = (
  name: string,
  status: string,
  rest = '',
  goal = 'access#faster',
) => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: ${name} }
spec:
  owner: crew
  status: ${status}
  goals: ['${goal}']
  statement: { weBelieve: a, willResultIn: b }
  ${rest}
`;

const SINGLE =
  'Goal `faster` of domain `access` has one live bet, value hypothesis `first`, and no alternative to it; a goal has a bet to move to';

const single = [domain(), bet('first', 'active')].join('---');

testRule(valueTreeGoalSingleBet, {
  passes: [
    {
      name: 'when a second bet waits',
      mesh: [domain(), bet('first', 'active'), bet('second', 'draft')].join(
        '---',
      ),
    },
    {
      name: 'when the bet names an alternative that serves another goal',
      mesh: [
        domain(),
        bet('first', 'active', 'alternatives: [second]'),
        bet('second', 'proposed', '', 'supply#full'),
      ].join('---'),
    },
    {
      name: 'when the alternative is not in the catalog, which another rule reports',
      mesh: [domain(), bet('first', 'adjusted', 'alternatives: [second]')].join(
        '---',
      ),
    },
    {
      name: 'when narrower goals contribute',
      mesh: [
        single,
        domain()
          .replace('name: access', 'name: emea')
          .replace('faster', 'emea, contributesTo: ["access#faster"]'),
        bet('second', 'draft', '', 'emea#emea'),
        bet('third', 'active', '', 'emea#emea'),
      ].join('---'),
    },
  ],
  fails: [
    {
      name: 'with one bet',
      mesh: single,
      paths: ['spec.dataMesh.goals[0]'],
      findings: [SINGLE],
      severities: ['warning'],
    },
    {
      name: 'when the alternative was tried and stopped, or is the bet itself',
      mesh: [
        domain(),
        bet('first', 'active', 'alternatives: [first, second]'),
        bet('second', 'stopped'),
      ].join('---'),
      findings: [SINGLE],
    },
  ],
  notApplicable: [
    {
      name: 'when no bet is live',
      mesh: [domain(), bet('first', 'proposed')].join('---'),
      reason: 'no open goal has a live bet',
    },
    {
      name: 'to a goal that is achieved',
      mesh: [domain(', status: achieved'), bet('first', 'active')].join('---'),
      reason: 'no open goal has a live bet',
    },
  ],
});

it('value-tree-goal-single-bet leads to the bet', () => {
  const [{ findings }] = runRule(valueTreeGoalSingleBet, single);
  expect(findings[0].related).toEqual([
    { ref: 'valuehypothesis:default/first', path: ['spec', 'alternatives'] },
  ]);
});
