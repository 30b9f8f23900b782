import { testRule } from '../../testing';
import { portfolioDatesAhead } from './portfolio-dates-ahead';

const bet = (fields: string) => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec: { owner: crew, status: active, statement: { weBelieve: a, willResultIn: b }, ${fields} }
`;

testRule(portfolioDatesAhead, {
  passes: [
    {
      name: 'when the next review is to come',
      mesh: bet(
        'review: { next: 2027-01-31 }, decisions: [{ date: 2026-11-20, outcome: start }]',
      ),
    },
    {
      name: 'when a decision is written down before a meeting of this month',
      mesh: bet('decisions: [{ date: 2026-12-10, outcome: start }]'),
    },
  ],
  fails: [
    {
      name: 'when a decision and the assessment are of days to come',
      mesh: bet(
        'priority: { assessedAt: 2027-02-01 }, decisions: [{ date: 2026-10-01, outcome: start }, { date: 2027-03-01, outcome: stop }]',
      ),
      paths: ['spec.priority.assessedAt', 'spec.decisions[1].date'],
      findings: [
        'Value hypothesis `bet` has 2027-02-01 in `spec.priority.assessedAt`, which is a day to come; the field says when something was',
        'Value hypothesis `bet` has 2027-03-01 in `spec.decisions[1].date`, which is a day to come; the field says when something was',
      ],
    },
    {
      name: 'when the next review is in decades, and so is the start of an initiative',
      mesh: bet(
        'review: { next: 2062-01-31 }, initiatives: [{ id: a, status: planned, startDate: 2027-05-01 }, { id: b, status: planned, startDate: 2072-05-01 }]',
      ),
      paths: ['spec.review.next', 'spec.initiatives[1].startDate'],
      findings: [
        'Value hypothesis `bet` has 2062-01-31 in `spec.review.next`, which is more than 2 years ahead; nobody plans that far',
        'Value hypothesis `bet` has 2072-05-01 in `spec.initiatives[1].startDate`, which is more than 10 years ahead; nobody plans that far',
      ],
    },
  ],
  notApplicable: [{ name: 'without dates', mesh: bet('goals: []') }],
});
