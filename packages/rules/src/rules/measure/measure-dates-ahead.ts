import { partKeys } from '@backstage-data-mesh/model';
import { defineRule } from '../../declare/rule';
import {
  judgeDates,
  type PastDate,
  type PlannedDate,
} from '../../declare/datesAhead';
import { everyMeasuredOrWatched, type Measured } from './shared/measured';

/** What is read of a quarter often has its last day. */
const A_QUARTER = 92;

export const measureDatesAhead = defineRule({
  id: 'measure-dates-ahead',
  summary:
    'What was read of a measure has a day that has come, or ends the quarter; its target and its tripwire are within decades.',
  why: 'A reading of a day to come counts for nothing until that day: the measure looks unread or stays where it was, and on that day an old value is taken for the newest.',
  source: 'Practice: a year is mistyped, and whoever sorts by date believes it',
  remedy:
    'Correct `asOf` of the reading, or of the `baseline`; what is hoped for stands in `target`, and the day on which a tripwire is looked at in `tripwire.asOf`.',
  subject: everyMeasuredOrWatched,
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
  measures:
    - id: visits-a-week
      baseline: { value: 12, asOf: 2026-05-31 }
      readings: [{ value: 13, asOf: 2026-10-31 }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  measures:
    - id: visits-a-week
      baseline: { value: 12, asOf: 2026-05-31 }
      readings: [{ value: 13, asOf: 2036-10-31 }]
`,
  },
  check({ ref, entity }, clock) {
    return judgeDates(
      { past: datesOf(entity), planned: plansOf(entity) },
      {
        ref,
        clock,
        soonDays: A_QUARTER,
        nothing: 'nothing was read of its measures, or it has none',
      },
    );
  },
});

function datesOf({ measures }: Measured): PastDate[] {
  return measures.flatMap(({ measure, path, key }) => {
    const { baseline, readings = [] } = measure;
    const keys = partKeys(readings.map(({ asOf }) => asOf));
    return [
      {
        path: [...path, 'baseline', 'asOf'],
        written: baseline?.asOf,
        key: `${key}/baseline`,
      },
      ...readings.map(({ asOf }, index) => ({
        path: [...path, 'readings', index, 'asOf'],
        written: asOf,
        key: `${key}/${keys[index]}`,
      })),
    ];
  });
}

function plansOf({ measures }: Measured): PlannedDate[] {
  return measures.flatMap(({ measure: { target, tripwire }, path, key }) => [
    {
      path: [...path, 'target', 'by'],
      written: target?.by,
      key: `${key}/target`,
      years: 30,
    },
    {
      path: [...path, 'tripwire', 'asOf'],
      written: tripwire?.asOf,
      key: `${key}/tripwire`,
      years: 10,
    },
  ]);
}
