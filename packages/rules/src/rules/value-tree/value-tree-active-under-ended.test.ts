import { runRule, testRule } from '../../testing';
import { valueTreeActiveUnderEnded } from './value-tree-active-under-ended';

const domain = (name: string, goals: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: leads, dataMesh: { goals: ${goals} } }
`;

const bet = (status: string, goals: string, initiatives = '[]') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  goals: ${goals}
  statement: { weBelieve: a, willResultIn: b }
  initiatives: ${initiatives}
`;

const goals =
  '[{ id: faster, status: achieved }, { id: fairer, status: dropped }, { id: open }]';

testRule(valueTreeActiveUnderEnded, {
  passes: [
    {
      name: 'when one of the goals is still open',
      mesh: [
        domain('access', goals),
        bet('active', "['access#faster', 'access#open']"),
      ].join('---'),
    },
    {
      name: 'when a goal is not known',
      mesh: [
        domain('access', goals),
        bet('active', "['access#faster', 'access#other']"),
      ].join('---'),
    },
    {
      name: 'for an achieved goal with a bet that has paid off',
      mesh: [
        domain('access', goals),
        bet('paid-off', "['access#faster']", '[{ id: a, status: done }]'),
      ].join('---'),
    },
    {
      name: 'for a bet that waits under a closed goal',
      mesh: [domain('access', goals), bet('draft', "['access#faster']")].join(
        '---',
      ),
    },
    { name: 'for a bet without goals', mesh: bet('active', '[]') },
  ],
  fails: [
    {
      name: 'for an initiative under a bet that has ended',
      mesh: bet(
        'replaced',
        '[]',
        '[{ id: a, status: done }, { id: b, status: active }]',
      ),
      paths: ['spec.initiatives[1].status'],
      findings: [
        'Initiative `b` is active, and its value hypothesis `bet` is replaced; an initiative ends with its bet',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a bet all of whose goals are closed',
      mesh: [
        domain('access', goals),
        bet('active', "['access#faster', 'access#fairer']"),
      ].join('---'),
      paths: ['spec.goals'],
      findings: [
        'Value hypothesis `bet` is active, and goal `faster` of domain `access` is achieved and goal `fairer` of domain `access` is dropped; an active bet serves an open goal',
      ],
    },
    {
      name: 'for an open goal that contributes to closed ones only',
      mesh: [
        domain('access', goals),
        domain('emea', "[{ id: mine, contributesTo: ['access#faster'] }]"),
      ].join('---'),
      paths: ['spec.dataMesh.goals[0].contributesTo'],
      findings: [
        'Goal `mine` of domain `emea` is open, and goal `faster` of domain `access` is achieved; an open goal contributes to an open one',
      ],
    },
  ],
  unknown: [
    {
      name: 'without the rest of the mesh',
      mesh: bet('active', '[]'),
      isPartial: true,
      reason: 'it needs the whole mesh',
    },
  ],
});

it('value-tree-active-under-ended suggests to stop the initiative, and leads to the goal', () => {
  const stopped = bet('stopped', '[]', '[{ id: a, status: active }]');
  const [first] = runRule(valueTreeActiveUnderEnded, stopped);
  expect(first.findings[0].suggestions).toEqual([
    {
      text: 'Set the status of the initiative to `stopped`',
      edits: [
        {
          path: ['spec', 'initiatives', 0, 'status'],
          action: 'set',
          value: 'stopped',
        },
      ],
      isSafe: false,
    },
  ]);
  const mesh = [domain('access', goals), bet('active', "['access#faster']")];
  const found = runRule(valueTreeActiveUnderEnded, mesh.join('---'));
  expect(found.flatMap(({ findings }) => findings)[0].related).toEqual([
    {
      ref: 'domain:default/access',
      path: ['spec', 'dataMesh', 'goals', 0, 'status'],
    },
  ]);
});
