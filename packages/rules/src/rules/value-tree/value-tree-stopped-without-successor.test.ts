import { runRule, testRule } from '../../testing';
import { valueTreeStoppedWithoutSuccessor } from './value-tree-stopped-without-successor';

const domain = (status = 'open') => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec: { owner: leads, dataMesh: { goals: [{ id: faster, status: ${status} }] } }
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

const decided = (date: string, outcome: string) =>
  `decisions: [{ date: ${date}, outcome: ${outcome} }]`;

const LEFT =
  'Goal `faster` of domain `access` is open, and nothing has followed value hypothesis `first` since it was stopped; an open goal has a bet that is prioritised or active';

const waiting = [
  domain(),
  bet('first', 'stopped', 'alternatives: [third]'),
  bet('second', 'proposed'),
  bet('third', 'draft', '', 'supply#full'),
].join('---');

testRule(valueTreeStoppedWithoutSuccessor, {
  passes: [
    {
      name: 'when another bet is next',
      mesh: [
        domain(),
        bet('first', 'stopped'),
        bet('second', 'prioritised'),
      ].join('---'),
    },
    {
      name: 'when its successor is live under another goal',
      mesh: [
        domain(),
        bet('first', 'replaced', 'succeededBy: second'),
        bet('second', 'active', '', 'supply#full'),
      ].join('---'),
    },
    {
      name: 'when a bet paid off after it was stopped',
      mesh: [
        domain(),
        bet('first', 'stopped', decided('2026-01-10', 'stop')),
        bet('second', 'paid-off', decided('2026-09-10', 'paid-off')),
      ].join('---'),
    },
  ],
  fails: [
    {
      name: 'when other bets only wait',
      mesh: waiting,
      paths: ['spec.dataMesh.goals[0]'],
      findings: [LEFT],
      severities: ['warning'],
    },
    {
      name: 'when it was stopped after another one had paid off',
      mesh: [
        domain(),
        bet('first', 'stopped', decided('2026-09-10', 'stop')),
        bet('second', 'paid-off', decided('2026-01-10', 'paid-off')),
      ].join('---'),
      findings: [LEFT],
    },
  ],
  notApplicable: [
    {
      name: 'to a goal that is closed',
      mesh: [domain('dropped'), bet('first', 'stopped')].join('---'),
      reason: 'no bet on an open goal ended',
    },
    {
      name: 'while every bet goes on',
      mesh: [domain(), bet('first', 'active')].join('---'),
      reason: 'no bet on an open goal ended',
    },
  ],
});

it('value-tree-stopped-without-successor suggests what waits and what was named', () => {
  const [{ findings }] = runRule(valueTreeStoppedWithoutSuccessor, waiting);
  expect(findings[0].suggestions?.map(({ text }) => text)).toEqual([
    'Look at value hypothesis `second` next',
    'Look at value hypothesis `third` next',
  ]);
});
