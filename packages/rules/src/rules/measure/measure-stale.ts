import { quote } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import {
  everyMeasuredOrWatched,
  judgeLiveMeasures,
  measureName,
} from './shared/measured';
import { readingsUntilToday } from './shared/readings';
import { daysBetween, readDuration } from '../../time/days';
import { nameDays } from '../../wording/amounts';

export const measureStale = defineRule({
  id: 'measure-stale',
  summary: 'A measure in use is read as often as it says.',
  why: 'Measures of success are talked about again and again, to learn early which bet pays off. A reading from long ago still looks like the present on a page, and the talk turns to opinions.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Connect the measure to a source that is read by itself, record a reading, or set `cadence` to what can be kept.',
  subject: everyMeasuredOrWatched,
  needs: ['readings', 'clock'],
  severity: 'warning',
  options: z.object({
    factor: z
      .number()
      .min(1)
      .default(1.5)
      .describe('How many cadences old the last reading may be.'),
  }),
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
      cadence: P1M
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
      cadence: P1M
      readings: [{ value: 13, asOf: 2026-08-31 }]
`,
  },
  check({ ref, entity }, context) {
    return judgeLiveMeasures(entity, placed => {
      const { measure, path, key } = placed;
      const readings = readingsUntilToday(context, ref, measure);
      if ('unknown' in readings) return readings;
      if (readings.length === 0) return notApplicable('it has no reading yet');
      const { cadence = '' } = measure;
      const interval = readDuration(cadence);
      if (!interval)
        return unknown(
          'a measure does not say how often it is read; `cadence` does, as `P1M`',
        );
      const { day: last } = readings[readings.length - 1];
      const age = daysBetween(last, context.today);
      const limit = interval * context.options.factor;
      if (age <= limit) return PASS;
      return [
        {
          path,
          message: `${measureName(ref, placed)} was last read on ${last}, ${nameDays(age)} ago; with a cadence of ${quote(cadence)} it is read within ${nameDays(limit)}`,
          discriminator: key,
        },
      ];
    });
  },
});
