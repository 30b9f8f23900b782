import { testRule } from '../../testing';
import { portfolioSliceTooLong } from './portfolio-slice-too-long';

const bet = (initiative: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  initiatives: [{ id: pilot, ${initiative} }]
`;

testRule(portfolioSliceTooLong, {
  passes: [
    {
      name: 'on the day of its answer, without the rest of the mesh',
      mesh: bet('status: active, expectedLearningBy: 2026-11-20'),
      isPartial: true,
    },
    {
      name: 'with an answer 180 days after its start, or from today',
      mesh: bet(
        'status: active, startDate: 2026-11-01, expectedLearningBy: 2027-04-30 }, { id: other, status: active, expectedLearningBy: 2027-05-19',
      ),
    },
    {
      name: 'for 90 days, without such a day',
      mesh: bet('status: active, startDate: 2026-08-22'),
    },
  ],
  fails: [
    {
      name: 'when the day has passed',
      mesh: bet('status: active, expectedLearningBy: 2026-11-13'),
      paths: ['spec.initiatives[0].expectedLearningBy'],
      findings: [
        'Initiative `pilot` of value hypothesis `bet` was to have taught something by 2026-11-13, 7 days ago, and is still active; a slice ends with its answer',
      ],
      severities: ['info'],
    },
    {
      name: 'after 90 days, without such a day',
      mesh: bet('status: active, startDate: 2026-08-21'),
      findings: [
        'Initiative `pilot` of value hypothesis `bet` is active since 2026-08-21, for 91 days, and names no day for its answer; a slice without one takes 90 days at most',
      ],
    },
    {
      name: 'when the day is years ahead',
      mesh: bet(
        'status: active, startDate: 2025-10-01, expectedLearningBy: 2029-12-31 }, { id: other, status: active, expectedLearningBy: 2029-12-31',
      ),
      findings: [
        'Initiative `pilot` of value hypothesis `bet` is to teach something only by 2029-12-31, 1552 days from 2025-10-01; a slice has its answer within 180 days',
        'Initiative `other` of value hypothesis `bet` is to teach something only by 2029-12-31, 1137 days from today; a slice has its answer within 180 days',
      ],
    },
    {
      name: 'when the day is farther ahead than the organisation wants',
      mesh: bet(
        'status: active, startDate: 2026-11-01, expectedLearningBy: 2027-01-31',
      ),
      options: { longest: 60 },
    },
    {
      name: 'sooner, when the option says so',
      mesh: bet('status: active, startDate: 2026-11-01'),
      options: { days: 14 },
    },
  ],
  notApplicable: [
    {
      name: 'to what is planned',
      mesh: bet('status: planned, startDate: 2026-01-01'),
      reason: 'it has no active initiative',
    },
    {
      name: 'to history',
      mesh: bet('status: active, startDate: 2026-01-01', 'stopped'),
      reason: 'it has ended',
    },
  ],
  unknown: [
    {
      name: 'without dates, or with one that cannot be read',
      mesh: bet('status: active, startDate: spring'),
      reason:
        'an initiative has no dates; `startDate` and `expectedLearningBy` say them',
    },
  ],
});
