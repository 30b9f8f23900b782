import { testRule } from '../../testing';
import { portfolioDatesOutOfOrder } from './portfolio-dates-out-of-order';

const bet = (initiative: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  initiatives: [{ id: trial, ${initiative} }]
`;

const backwards = 'startDate: 2026-09-01, expectedLearningBy: 2026-06-30';

testRule(portfolioDatesOutOfOrder, {
  passes: [
    {
      name: 'when it teaches on its first day',
      mesh: bet(
        'status: active, startDate: 2026-09-01, expectedLearningBy: 2026-09-01',
      ),
    },
    { name: 'without a start', mesh: bet('status: planned') },
    { name: 'for work that is over', mesh: bet(`status: done, ${backwards}`) },
  ],
  fails: [
    {
      name: 'when it should teach before it begins',
      mesh: bet(`status: planned, ${backwards}`),
      paths: ['spec.initiatives[0].expectedLearningBy'],
      findings: [
        'Initiative `trial` of value hypothesis `bet` is expected to answer its question by 2026-06-30, and begins on 2026-09-01; `startDate` comes before `expectedLearningBy`',
      ],
      severities: ['warning'],
    },
  ],
  notApplicable: [
    {
      name: 'to history',
      mesh: bet(`status: active, ${backwards}`, 'stopped'),
      reason: 'it has ended',
    },
  ],
});
