import { testRule } from '../../testing';
import { valueTreeGoalWithoutBet } from './value-tree-goal-without-bet';

const domain = (name: string, goals: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: leads, dataMesh: { goals: ${goals} } }
`;

const bet = (goal: string, status = 'stopped') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  goals: ['${goal}']
  statement: { weBelieve: a, willResultIn: b }
`;

testRule(valueTreeGoalWithoutBet, {
  passes: [
    {
      name: 'for a goal without a name, which nobody can name',
      mesh: domain('access', "[{ id: '' }]"),
    },
    {
      name: 'when a bet was tried, whatever became of it',
      mesh: [domain('access', '[{ id: faster }]'), bet('access#faster')].join(
        '---',
      ),
    },
    {
      name: 'for a wider goal that a narrower one contributes to',
      mesh: [
        domain('company', '[{ id: sooner }]'),
        domain('access', "[{ id: faster, contributesTo: ['company#sooner'] }]"),
        bet('access#faster'),
      ].join('---'),
    },
  ],
  fails: [
    {
      name: 'for each open goal without a bet',
      mesh: [
        domain(
          'access',
          '[{ id: faster }, { id: known, status: achieved }, { id: fairer, status: open }]',
        ),
        bet('access#faster'),
      ].join('---'),
      paths: ['spec.dataMesh.goals[2]'],
      findings: [
        'Goal `fairer` of domain `access` is open, no value hypothesis names it, and no other goal contributes to it; an open goal is tried for',
      ],
      severities: ['warning'],
    },
    {
      name: 'when the goal that contributes was dropped',
      mesh: [
        domain('company', '[{ id: sooner }]'),
        domain(
          'access',
          "[{ id: faster, status: dropped, contributesTo: ['company#sooner'] }]",
        ),
      ].join('---'),
      paths: ['spec.dataMesh.goals[0]'],
    },
  ],
  notApplicable: [
    {
      name: 'to a domain whose goals are achieved',
      mesh: domain('access', '[{ id: faster, status: achieved }]'),
      reason: 'it has no open goal',
    },
  ],
  unknown: [
    {
      name: 'when a bet names a goal that is not there, and nearly so called',
      mesh: [domain('access', '[{ id: faster }]'), bet('access#fastr')].join(
        '---',
      ),
      reason:
        'a goal is named that does not exist, and this one may be meant; the goal has to be named as it is declared',
    },
    {
      name: 'when a bet names the domain and no goal',
      mesh: [domain('access', '[{ id: faster }]'), bet('access')].join('---'),
      reason:
        'a value hypothesis names the domain and none of its goals; `<domain>#<goal>` in its `spec.goals` does',
    },
    {
      name: 'without the rest of the mesh',
      mesh: domain('access', '[{ id: faster }]'),
      isPartial: true,
      reason: 'it needs the whole mesh',
    },
  ],
});
