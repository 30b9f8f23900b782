import { signOfEnds, type Measure } from '@backstage-data-mesh/model';
import { PASS, type Suggestion } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import {
  everyMeasured,
  judgeLiveMeasures,
  measureName,
  type PlacedMeasure,
} from './shared/measured';
import { isGuardrail } from './shared/guardrail';
import { listNames } from '../../wording/names';

export const measureIncomplete = defineRule({
  id: 'measure-incomplete',
  summary:
    'A measure in use says where it starts, where it should go, and how often it is read.',
  why: 'A measure without a baseline, a target, a unit, a direction or a cadence can be read and not judged: every value looks fine. What is missing is easy to agree before the results are in, and hard afterwards. One that keeps a value (`at-least`, `at-most`) needs no baseline.',
  source:
    'Highsmith, Luu and Robinson, EDGE: Value-Driven Digital Transformation (2019)',
  remedy:
    'Add the missing fields to the measure: `baseline`, `target`, `unit`, `direction` or `cadence`.',
  subject: everyMeasured,
  severity: 'warning',
  version: '2',
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
      unit: visits
      direction: increase
      baseline: { value: 12, asOf: 2026-05-31 }
      target: { value: 20, by: 2027-05-31 }
      cadence: P1M
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
      unit: visits
      target: { value: 20, by: 2027-05-31 }
`,
  },
  check({ ref, entity }) {
    return judgeLiveMeasures(entity, placed => {
      const { measure, path, key } = placed;
      const needed = isGuardrail(measure) ? OF_GUARDRAIL : FIELDS;
      const missing = needed.filter(field => measure[field] === undefined);
      if (missing.length === 0) return PASS;
      return [
        {
          path,
          message: `${measureName(ref, placed)} has no ${listNames(missing)}; a measure in use has all of ${listNames(needed)}`,
          discriminator: key,
          suggestions: suggest(placed),
        },
      ];
    });
  },
});

const FIELDS = [
  'baseline',
  'cadence',
  'direction',
  'target',
  'unit',
] as const satisfies readonly (keyof Measure)[];

type Field = (typeof FIELDS)[number];

/** It may be kept from the first day on: there is no way to its target. */
const OF_GUARDRAIL: readonly Field[] = FIELDS.filter(
  field => field !== 'baseline',
);

/** The two ends tell the direction. */
function suggest({ measure, path }: PlacedMeasure): readonly Suggestion[] {
  const sign = signOfEnds(measure);
  if (measure.direction || !sign) return [];
  const value = sign > 0 ? 'increase' : 'decrease';
  return [
    {
      text: `Set \`direction\` to \`${value}\`, as the target lies from the baseline`,
      edits: [{ path: [...path, 'direction'], action: 'set', value }],
      isSafe: false,
    },
  ];
}
