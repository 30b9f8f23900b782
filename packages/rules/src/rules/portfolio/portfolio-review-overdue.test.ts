import { runRule, testRule } from '../../testing';
import { portfolioReviewOverdue } from './portfolio-review-overdue';

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

function suggestionFor(review: string) {
  const [{ findings }] = runRule(portfolioReviewOverdue, bet(review));
  return findings[0].suggestions?.[0];
}

testRule(portfolioReviewOverdue, {
  passes: [
    {
      name: 'on the day itself, without the rest of the mesh',
      mesh: bet('review: { next: 2026-11-20 }'),
      isPartial: true,
    },
  ],
  fails: [
    {
      name: 'on the day after',
      mesh: bet('review: { next: 2026-11-19 }'),
      paths: ['spec.review.next'],
      findings: [
        'Value hypothesis `bet` is active, and its review was due on 2026-11-19, 1 day ago; an active bet is reviewed by that day',
      ],
      severities: ['warning'],
    },
    {
      name: 'for a bet that was adjusted',
      mesh: bet('review: { next: 2026-10-15 }', 'adjusted'),
      findings: [
        'Value hypothesis `bet` is adjusted, and its review was due on 2026-10-15, 36 days ago; an active bet is reviewed by that day',
      ],
    },
  ],
  notApplicable: [
    {
      name: 'while the bet waits',
      mesh: bet('review: { next: 2026-10-15 }', 'proposed'),
      reason: 'it is not active',
    },
  ],
  unknown: [
    {
      name: 'when no review is planned',
      mesh: bet(''),
      reason: 'it has no day for its next review; `spec.review.next` says it',
    },
    {
      name: 'when the date cannot be read',
      mesh: bet('review: { next: soon }'),
      reason: 'it has no day for its next review; `spec.review.next` says it',
    },
  ],
});

describe('what portfolio-review-overdue suggests', () => {
  it('is a review by the body, and the next one', () => {
    expect(
      suggestionFor('review: { next: 2026-10-15, cadence: P3M, body: board }'),
    ).toEqual({
      text: 'Hold the review in `governancebody:board` and record the decision; then set `spec.review.next` to 2027-02-18',
      edits: [
        {
          path: ['spec', 'review', 'next'],
          action: 'set',
          value: '2027-02-18',
        },
      ],
      isSafe: false,
    });
  });

  it('is a review, when there is no cadence', () => {
    expect(suggestionFor('review: { next: 2026-10-15 }')).toEqual({
      text: 'Hold the review and record the decision',
      edits: [],
      isSafe: false,
    });
  });
});
