import { quote } from '@backstage-data-mesh/model';
import { PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import {
  everyMeasuredOrWatched,
  judgeLiveMeasures,
  measureName,
} from './shared/measured';
import { readingsUntilToday } from './shared/readings';
import { inUseSince } from './shared/since';
import { daysBetween, readDuration } from '../../time/days';
import { nameDays } from '../../wording/amounts';

export const measureUnmeasured = defineRule({
  id: 'measure-unmeasured',
  summary: 'A measure in use has a reading after its first cadence.',
  why: 'Small steps and fast feedback go together. A bet that is under way and whose measure was never read learns nothing, and its page says unknown for as long as it lasts.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Connect the measure to a source, or record a first reading; name the data product that gives it in `measuredBy`.',
  subject: everyMeasuredOrWatched,
  needs: ['readings', 'clock'],
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
      cadence: P1M
      readings: [{ value: 13, asOf: 2026-10-31 }]
  initiatives: [{ id: pilot, status: active, startDate: 2026-09-01 }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  measures: [{ id: visits-a-week, cadence: P1M, readings: [] }]
  initiatives: [{ id: pilot, status: active, startDate: 2026-09-01 }]
`,
  },
  check({ ref, entity }, context) {
    return judgeLiveMeasures(entity, placed => {
      const { measure, path, key } = placed;
      const readings = readingsUntilToday(context, ref, measure);
      if ('unknown' in readings) return readings;
      if (readings.length > 0) return PASS;
      const { cadence = '' } = measure;
      const interval = readDuration(cadence);
      if (!interval)
        return unknown(
          'a measure does not say how often it is read; `cadence` does, as `P1M`',
        );
      const since = inUseSince(entity, placed);
      if (!since)
        return unknown(
          'it does not say since when it is active; a decision to `start` does, or `startDate` of an initiative',
        );
      const age = daysBetween(since, context.today);
      if (age <= interval) return PASS;
      return [
        {
          path,
          message: `${measureName(ref, placed)} has no reading, ${nameDays(age)} after ${since}, when it came into use; with a cadence of ${quote(cadence)} it is read within ${nameDays(interval)}`,
          discriminator: key,
        },
      ];
    });
  },
});
