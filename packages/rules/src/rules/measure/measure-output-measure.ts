import * as z from 'zod';
import { PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyMeasured, judgeMeasures, measureName } from './shared/measured';
import { findOutput } from './shared/output';

export const measureOutputMeasure = defineRule({
  id: 'measure-output-measure',
  summary: 'A measure of success counts value, not work.',
  why: 'Work is measured on the value that it brings, not on how much of it was done. Delivered dashboards say that a team was busy; they do not say that anybody is better off.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Ask what the work should change and for whom, and measure that; then set `valueType` to `customer-value` or `business-benefit`.',
  subject: everyMeasured,
  severity: 'info',
  options: z.object({
    things: z
      .array(z.string())
      .default([
        'commits',
        'dashboards',
        'data products',
        'data sets',
        'datasets',
        'deployments',
        'features',
        'lines of code',
        'models',
        'pipelines',
        'pull requests',
        'releases',
        'reports',
        'story points',
        'tickets',
        'trainings',
        'user stories',
      ])
      .describe('What is made; as a unit, it alone gives the measure away.'),
    doings: z
      .array(z.string())
      .default([
        'built',
        'closed',
        'completed',
        'created',
        'delivered',
        'deployed',
        'held',
        'migrated',
        'number of',
        'published',
        'released',
        'shipped',
      ])
      .describe('That it is made, beside such a thing in a title.'),
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
    - { id: wait, title: Days until the first visit, unit: days }
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
    - { id: done, title: Dashboards delivered in a quarter }
`,
  },
  check({ ref, entity }, { options }) {
    return judgeMeasures(entity, placed => {
      const output = findOutput(placed.measure, options);
      if (!output) return PASS;
      return [
        {
          path: placed.path,
          message: `${measureName(ref, placed)} ${output}, which is work done; a measure of success shows what became better for somebody`,
          discriminator: placed.key,
        },
      ];
    });
  },
});
