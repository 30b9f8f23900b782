import { testRule } from '../../testing';
import { portfolioReviewMissing } from './portfolio-review-missing';

const bet = (review: string, status = 'active') => `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: bet }
spec:
  owner: crew
  status: ${status}
  statement: { weBelieve: a, willResultIn: b }
  ${review}
`;

testRule(portfolioReviewMissing, {
  passes: [
    {
      name: 'with a day, which another rule compares with today',
      mesh: bet('review: { next: 2020-01-01 }'),
    },
  ],
  fails: [
    {
      name: 'when no review is planned',
      mesh: bet(''),
      paths: ['spec.review'],
      findings: [
        'Value hypothesis `bet` is active, and no review of it is planned; an active bet has a day in `spec.review.next`',
      ],
      severities: ['warning'],
    },
    {
      name: 'as a hint, when a rhythm is set and no day',
      mesh: bet('review: { cadence: P3M }', 'adjusted'),
      paths: ['spec.review.next'],
      findings: [
        'Value hypothesis `bet` is adjusted, and says how it is reviewed but not when next; an active bet has a day in `spec.review.next`',
      ],
      severities: ['info'],
    },
    {
      name: 'as a hint, when a body is named and no day',
      mesh: bet('review: { body: board }'),
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
      mesh: bet('', 'stopped'),
      reason: 'it is not active',
    },
  ],
});
