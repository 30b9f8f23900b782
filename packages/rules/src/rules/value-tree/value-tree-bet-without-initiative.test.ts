import { testRule } from '../../testing';
import { valueTreeBetWithoutInitiative } from './value-tree-bet-without-initiative';

const bet = (rest: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  ${rest}
`;

testRule(valueTreeBetWithoutInitiative, {
  passes: [
    {
      name: 'while it waits for the result of a slice that is done',
      mesh: bet('initiatives: [{ id: trial, status: done }]'),
    },
  ],
  fails: [
    {
      name: 'when nothing tries it',
      mesh: bet('initiatives: []'),
      paths: ['spec.initiatives'],
      findings: [
        'Value hypothesis `bet` is active, and has no initiative; an active bet is tried by at least one',
      ],
      severities: ['warning'],
    },
    {
      name: 'as a hint, when it needs no data',
      mesh: bet('effortType: non-data'),
      severities: ['info'],
    },
  ],
  notApplicable: [
    {
      name: 'before it is active',
      mesh: bet('', 'prioritised'),
      reason: 'it is not active',
    },
    {
      name: 'to history',
      mesh: bet('', 'replaced'),
      reason: 'it is not active',
    },
  ],
});
