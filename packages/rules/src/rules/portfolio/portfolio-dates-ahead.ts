import {
  partKeys,
  valueHypothesis,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import {
  judgeDates,
  type PastDate,
  type PlannedDate,
} from '../../declare/datesAhead';

export const portfolioDatesAhead = defineRule({
  id: 'portfolio-dates-ahead',
  summary:
    'A decision on a bet, and its assessment, were on a day that has come; its next review is on one within two years.',
  why: 'The last decision tells whether anybody has looked at a bet since its measures moved. One of a day to come answers for years: each later decision looks older, and nobody sees that none was taken. A review that is planned in decades is never late, and the bet goes on.',
  source: 'Practice: a year is mistyped, and whoever sorts by date believes it',
  remedy:
    'Correct `date` of the decision in `spec.decisions`, or `spec.priority.assessedAt`; the day of the next review stands in `spec.review.next`, and when an initiative begins in its `startDate`.',
  subject: everyOf(valueHypothesis),
  needs: ['clock'],
  version: '2',
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
  decisions: [{ date: 2026-10-12, outcome: start }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  decisions: [{ date: 2062-10-12, outcome: start }]
`,
  },
  check({ ref, entity }, clock) {
    return judgeDates(
      { past: datesOf(entity), planned: plansOf(entity) },
      { ref, clock, nothing: 'it says of nothing when it was' },
    );
  },
});

function datesOf({ spec }: ValueHypothesisEntity): PastDate[] {
  const { decisions = [], priority } = spec;
  const keys = partKeys(decisions.map(({ date }) => date));
  const assessed = {
    path: ['spec', 'priority', 'assessedAt'],
    written: priority?.assessedAt,
    key: 'assessed',
  };
  return [
    assessed,
    ...decisions.map(({ date }, index) => ({
      path: ['spec', 'decisions', index, 'date'],
      written: date,
      key: keys[index],
    })),
  ];
}

function plansOf({ spec }: ValueHypothesisEntity): PlannedDate[] {
  const { review, initiatives = [] } = spec;
  const keys = partKeys(initiatives.map(({ id }) => id));
  return [
    {
      path: ['spec', 'review', 'next'],
      written: review?.next,
      key: 'review',
      years: 2,
    },
    ...initiatives.map(({ startDate }, index) => ({
      path: ['spec', 'initiatives', index, 'startDate'],
      written: startDate,
      key: `start:${keys[index]}`,
      years: 10,
    })),
  ];
}
