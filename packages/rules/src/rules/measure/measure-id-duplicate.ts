import { defineRule } from '../../declare/rule';
import { notApplicable } from '../../declare/finding';
import { findRepeated } from '../../references/repeated';
import {
  everyMeasuredOrWatched,
  measureName,
  type PlacedMeasure,
} from './shared/measured';

export const measureIdDuplicate = defineRule({
  id: 'measure-id-duplicate',
  summary: 'No two measures beside each other share an id.',
  why: 'Readings, decisions and initiatives name a measure by its id. Where two share one, a reading of the first is taken for one of the second, and a decision cites nobody knows which.',
  source: 'Practice: an id names one thing',
  remedy:
    'Give the second measure another `id`, and let what was meant for it name that one.',
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
  measures: [{ id: visits-a-week }, { id: kilometres }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  measures: [{ id: visits-a-week }, { id: visits-a-week }]
`,
  },
  check({ ref, entity }) {
    const { measures } = entity;
    if (measures.length === 0) return notApplicable('it has no measures');
    return findRepeated(measures.map(nameOf)).map(({ index, first }) => {
      const placed = measures[index];
      return {
        path: [...placed.path, 'id'],
        discriminator: placed.key,
        message: `${measureName(ref, placed)} is declared twice; an id names one measure`,
        related: [{ ref, path: [...measures[first].path, 'id'] }],
      };
    });
  },
});

/** Two goals may each have a measure of one name. */
function nameOf({ measure, path }: PlacedMeasure): string | undefined {
  if (measure.id === '') return undefined;
  return `${path.slice(0, -1).join('.')} ${measure.id}`;
}
