import { testRule } from '../../testing';
import { valueTreeBetFollowsItself } from './value-tree-bet-follows-itself';

const bet = (name: string, fields: string) => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: ${name} }
spec: { owner: crew, status: active, statement: { weBelieve: a, willResultIn: b }, ${fields} }
`;
const mesh = (...bets: string[]) => bets.join('---');

testRule(valueTreeBetFollowsItself, {
  passes: [
    {
      name: 'when two bets are alternatives of each other, and one went on',
      mesh: mesh(
        bet('a', 'alternatives: [b], succeededBy: b'),
        bet('b', 'alternatives: [a]'),
      ),
      others: ['not-applicable'],
    },
    {
      name: 'when others further on run in a circle',
      mesh: mesh(
        bet('a', 'succeededBy: b'),
        bet('b', 'succeededBy: c'),
        bet('c', 'succeededBy: b'),
      ),
      others: ['fail'],
    },
  ],
  fails: [
    {
      name: 'when it is its own alternative',
      mesh: bet('a', 'alternatives: [b, a]'),
      paths: ['spec.alternatives[1]'],
      findings: [
        'Value hypothesis `a` names itself as its own alternative; another bet follows when it fails',
      ],
      severities: ['error'],
    },
    {
      name: 'when it is that twice: once',
      mesh: bet('a', 'alternatives: [a, a]'),
      paths: ['spec.alternatives[0]'],
    },
    {
      name: 'when bets succeed each other in a circle',
      mesh: mesh(
        bet('a', 'succeededBy: b'),
        bet('b', 'succeededBy: c'),
        bet('c', 'succeededBy: a'),
      ),
      findings: [
        'Value hypothesis `a` is succeeded by value hypothesis `b`, which leads back to it; one of the bets goes on',
        'Value hypothesis `b` is succeeded by value hypothesis `c`, which leads back to it; one of the bets goes on',
        'Value hypothesis `c` is succeeded by value hypothesis `a`, which leads back to it; one of the bets goes on',
      ],
    },
  ],
  notApplicable: [{ name: 'without a successor', mesh: bet('a', 'goals: []') }],
});
