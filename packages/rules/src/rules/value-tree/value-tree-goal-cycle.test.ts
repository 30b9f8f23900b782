import { runRule, testRule } from '../../testing';
import { valueTreeGoalCycle } from './value-tree-goal-cycle';

const domain = (name: string, goals: string) => `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: ${name} }
spec: { owner: leads, dataMesh: { goals: ${goals} } }
`;

testRule(valueTreeGoalCycle, {
  passes: [
    {
      name: 'for two ways to one goal, and for a goal that nobody declares',
      mesh: domain(
        'post',
        "[{ id: a, contributesTo: ['post#b', 'post#c', 'state#z'] }, { id: b, contributesTo: ['post#c'] }, { id: c }]",
      ),
    },
  ],
  fails: [
    {
      name: 'for each goal of a circle of domains, and for none below it',
      mesh: [
        domain(
          'post',
          "[{ id: low, contributesTo: ['post#a'] }, { id: a, contributesTo: ['state#b'] }]",
        ),
        domain('state', "[{ id: b, contributesTo: ['post#a'] }]"),
      ].join('---'),
      paths: [
        'spec.dataMesh.goals[1].contributesTo',
        'spec.dataMesh.goals[0].contributesTo',
      ],
      findings: [
        'Goal `a` of domain `post` contributes to itself: `post#a` → `state#b` → `post#a` (each contributes to the next); goals contribute to wider ones, up to a vision',
        'Goal `b` of domain `state` contributes to itself: `state#b` → `post#a` → `state#b` (each contributes to the next); goals contribute to wider ones, up to a vision',
      ],
      severities: ['error', 'error'],
    },
    {
      name: 'for a goal that names itself',
      mesh: domain('post', "[{ id: a, contributesTo: ['post#a'] }]"),
    },
  ],
  notApplicable: [
    {
      name: 'to goals that contribute to nothing',
      mesh: domain('post', '[{ id: a }]'),
      reason: 'none of its goals contributes to another',
    },
  ],
});

it.each([4, 700])('value-tree-goal-cycle finds a circle of %i goals', size => {
  const goals = Array.from(
    { length: size },
    (_, n) => `{ id: g${n}, contributesTo: ['post#g${(n + 1) % size}'] }`,
  );
  const [{ findings }] = runRule(
    valueTreeGoalCycle,
    domain('post', `[${goals.join(', ')}]`),
  );
  expect(findings).toHaveLength(size);
});
