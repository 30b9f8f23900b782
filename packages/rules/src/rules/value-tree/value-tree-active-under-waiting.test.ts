import { testRule } from '../../testing';
import { valueTreeActiveUnderWaiting } from './value-tree-active-under-waiting';

const bet = (status: string, initiatives: string) => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  initiatives: ${initiatives}
`;

testRule(valueTreeActiveUnderWaiting, {
  passes: [
    {
      name: 'for work that is planned, or over',
      mesh: bet(
        'draft',
        '[{ id: a, status: planned }, { id: b, status: done }]',
      ),
    },
  ],
  fails: [
    {
      name: 'for each initiative that is under way',
      mesh: bet(
        'prioritised',
        '[{ id: a, status: planned }, { id: b, status: active }]',
      ),
      paths: ['spec.initiatives[1].status'],
      findings: [
        'Initiative `b` is active, and its value hypothesis `bet` is only prioritised; work begins when its bet is active',
      ],
      severities: ['warning'],
    },
  ],
  notApplicable: [
    {
      name: 'below an active bet',
      mesh: bet('active', '[{ id: a, status: active }]'),
      reason: 'it has been begun',
    },
    {
      name: 'below a bet that has ended, which another rule judges',
      mesh: bet('stopped', '[{ id: a, status: active }]'),
      reason: 'it has been begun',
    },
  ],
});
