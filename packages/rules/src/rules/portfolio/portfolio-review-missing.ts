import {
  phaseOfBet,
  valueHypothesis,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { subjectName } from '../../wording/names';

export const portfolioReviewMissing = defineRule({
  id: 'portfolio-review-missing',
  summary: 'An active value hypothesis has a day on which it is reviewed next.',
  why: 'A bet is money and people for as long as nobody looks at it again. With a day for the next review it can be late; without one it goes on by habit, and no rule can tell that it is overdue.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Set `spec.review.next` to the day of the next review, and `spec.review.body` to the body that holds it.',
  subject: everyOf(valueHypothesis),
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  review: { cadence: P3M, next: 2027-01-15 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
`,
  },
  check({ ref, entity }) {
    if (phaseOfBet(entity) !== 'live') return notApplicable('it is not active');
    const { review, status } = entity.spec;
    if (review?.next !== undefined) return PASS;
    const isPlanned = isPlannedSomehow(entity);
    return [
      {
        path: ['spec', 'review', ...(isPlanned ? ['next'] : [])],
        message: `${subjectName(ref)} is ${status}, and ${isPlanned ? 'says how it is reviewed but not when next' : 'no review of it is planned'}; an active bet has a day in \`spec.review.next\``,
        severity: isPlanned ? 'info' : undefined,
      },
    ];
  },
});

/** A rhythm or a body is a plan, though nobody can tell when it is overdue. */
function isPlannedSomehow({ spec: { review } }: ValueHypothesisEntity) {
  return review?.cadence !== undefined || review?.body !== undefined;
}
