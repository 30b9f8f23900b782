import { betterSign, quote, signOfEnds } from '@backstage-data-mesh/model';
import type { Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import {
  everyMeasuredOrWatched,
  judgeMeasures,
  measureName,
  type PlacedMeasure,
} from './shared/measured';
import { isGuardrail } from './shared/guardrail';
import { nameValue } from '../../wording/amounts';

export const measureContradiction = defineRule({
  id: 'measure-contradiction',
  summary: 'Baseline, target, direction and tripwire of a measure agree.',
  why: 'Progress is the way from the baseline to the target. It has no value when both are the same, the wrong sign when the direction points elsewhere, and a tripwire beyond the target trips on success.',
  source: 'Arithmetic: progress = (current − baseline) / (target − baseline)',
  remedy:
    'Correct the field that is wrong: `baseline`, `target`, `direction` or `tripwire` of the measure.',
  subject: everyMeasuredOrWatched,
  version: '2',
  severity: 'error',
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
      direction: increase
      baseline: { value: 12 }
      target: { value: 20 }
      tripwire: { value: 14 }
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
      direction: decrease
      baseline: { value: 12 }
      target: { value: 20 }
`,
  },
  check({ ref, entity }) {
    return judgeMeasures(entity, placed => {
      const ends = checkEnds(ref, placed);
      // which side of the target is better is in doubt then
      return ends.length > 0 ? ends : checkTripwire(ref, placed);
    });
  },
});

/** A measure that should keep a value may be there from the beginning. */
function checkEnds(ref: string, placed: PlacedMeasure): Finding[] {
  const { measure, path, key } = placed;
  const { baseline, target, direction } = measure;
  if (!baseline || !target || isGuardrail(measure)) return [];
  const values = `a baseline of ${nameValue(baseline.value, measure.unit)} and a target of ${nameValue(target.value, measure.unit)}`;
  const sign = signOfEnds(measure);
  if (sign === undefined) {
    return [
      {
        path: [...path, 'target', 'value'],
        message: `${measureName(ref, placed)} has ${values}; they differ, or there is no progress to measure`,
        discriminator: `${key} ends`,
      },
    ];
  }
  if (direction === undefined || betterSign(measure) === sign) return [];
  const value = sign > 0 ? 'increase' : 'decrease';
  return [
    {
      path: [...path, 'direction'],
      message: `${measureName(ref, placed)} has ${values}, and its direction is ${quote(direction)}; the target lies where the direction points`,
      discriminator: `${key} direction`,
      suggestions: [
        {
          text: `Set \`direction\` to \`${value}\`, if the target is right`,
          edits: [{ path: [...path, 'direction'], action: 'set', value }],
          isSafe: false,
        },
      ],
    },
  ];
}

function checkTripwire(ref: string, placed: PlacedMeasure): Finding[] {
  const { measure, path, key } = placed;
  const { target, tripwire } = measure;
  const sign = betterSign(measure);
  if (!target || !tripwire || sign === undefined) return [];
  if ((tripwire.value - target.value) * sign <= 0) return [];
  return [
    {
      path: [...path, 'tripwire', 'value'],
      message: `${measureName(ref, placed)} has a tripwire of ${nameValue(tripwire.value, measure.unit)}, which is better than its target of ${nameValue(target.value, measure.unit)}; the tripwire lies before the target`,
      discriminator: `${key} tripwire`,
    },
  ];
}
