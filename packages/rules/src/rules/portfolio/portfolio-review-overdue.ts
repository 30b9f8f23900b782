import {
  quote,
  readDay,
  phaseOfBet,
  referencesOf,
  valueHypothesis,
  type Reference,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import {
  notApplicable,
  PASS,
  unknown,
  type Suggestion,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { addDays, daysBetween, readDuration } from '../../time/days';
import { nameDays } from '../../wording/amounts';
import { nameRef, subjectName } from '../../wording/names';

export const portfolioReviewOverdue = defineRule({
  id: 'portfolio-review-overdue',
  summary:
    'An active value hypothesis is reviewed on the day that was planned.',
  why: 'Bets are talked about regularly, to see which has paid off and which has to be adjusted or replaced. A review that is put off decides as well: the bet goes on, and nobody said why.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Hold the review, record the decision in `spec.decisions`, and set `spec.review.next`.',
  subject: everyOf(valueHypothesis),
  needs: ['clock'],
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
  review: { cadence: P3M, next: 2026-10-15 }
`,
  },
  check({ ref, node, entity }, context) {
    if (phaseOfBet(entity) !== 'live') return notApplicable('it is not active');
    const next = readDay(entity.spec.review?.next);
    if (!next)
      return unknown(
        'it has no day for its next review; `spec.review.next` says it',
      );
    const { today } = context;
    if (next >= today) return PASS;
    const body = referencesOf(context.graph, valueHypothesis, node).first(
      'review.body',
    );
    return [
      {
        path: PATH,
        message: `${subjectName(ref)} is ${entity.spec.status}, and its review was due on ${next}, ${nameDays(daysBetween(next, today))} ago; an active bet is reviewed by that day`,
        suggestions: [suggest(entity, body, today)],
      },
    ];
  },
});

const PATH = ['spec', 'review', 'next'];

function suggest(
  entity: ValueHypothesisEntity,
  body: Reference | undefined,
  today: string,
): Suggestion {
  const hold = body
    ? `Hold the review in ${nameRef(body.ref)}`
    : 'Hold the review';
  const interval = readDuration(entity.spec.review?.cadence);
  const value = interval && addDays(today, interval);
  return value
    ? {
        text: `${hold} and record the decision; then set ${quote(PATH.join('.'))} to ${value}`,
        edits: [{ path: PATH, action: 'set', value }],
        isSafe: false,
      }
    : { text: `${hold} and record the decision`, edits: [], isSafe: false };
}
