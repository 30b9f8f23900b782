import { PASS, type Finding, type Verdict } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { isBackwards } from '../../time/days';
import {
  everyMeasuredOrWatched,
  judgeMeasures,
  measureName,
  type PlacedMeasure,
} from './shared/measured';

export const measureDatesOutOfOrder = defineRule({
  id: 'measure-dates-out-of-order',
  summary:
    'A measure is read at its baseline, compared with its tripwire, and due at its target, in this order.',
  why: 'A target that was due before the baseline was read cannot be missed or met, and a tripwire that is compared after the target comes too late to change anything: nobody is ever asked to decide.',
  source:
    'Highsmith, Luu and Robinson, EDGE: Value-Driven Digital Transformation (2019)',
  remedy:
    'Correct the wrong date of the measure: `baseline.asOf`, `tripwire.asOf` or `target.by`.',
  subject: everyMeasuredOrWatched,
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
      tripwire: { value: 14, asOf: 2026-12-31 }
      target: { value: 20, by: 2027-05-31 }
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
      target: { value: 20, by: 2026-03-31 }
`,
  },
  check({ ref, entity }) {
    return judgeMeasures(entity, placed => judge(ref, placed));
  },
});

/** At most one finding: of three dates in disorder mostly one is wrong. */
function judge(ref: string, placed: PlacedMeasure): Verdict {
  const { baseline, target, tripwire } = placed.measure;
  const start = { word: 'baseline', said: 'was read', day: baseline?.asOf };
  const trip = { word: 'tripwire', said: 'is compared', day: tripwire?.asOf };
  const end = { word: 'target', said: 'is due', day: target?.by };
  const [first, second] =
    [
      [start, end],
      [trip, end],
      [start, trip],
    ].find(([from, to]) => isBackwards(from.day, to.day)) ?? [];
  if (!first || !second) return PASS;
  const isTarget = second === end && first === start;
  const finding: Finding = {
    path: [
      ...placed.path,
      ...(isTarget ? ['target', 'by'] : ['tripwire', 'asOf']),
    ],
    discriminator: placed.key,
    message: `${measureName(ref, placed)} has a ${second.word} that ${second.said} on ${second.day}, and a ${first.word} that ${first.said} on ${first.day}; the ${first.word} comes first`,
  };
  return [finding];
}
