import {
  valueHypothesis,
  phaseOfBet,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS, type Suggestion } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { subjectName } from '../../wording/names';

export const valueTreeHypothesisWithoutMeasure = defineRule({
  id: 'value-tree-hypothesis-without-measure',
  summary: 'A value hypothesis has a measure of success.',
  why: 'Measures of success say which bet pays off and when it is time to move on. Without one, a bet is a nice sentence: it can be neither ranked nor ended for a reason.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Add a measure to `spec.measures`, with a baseline and a target, and name it in `spec.statement.weWillKnowWhen`.',
  subject: everyOf(valueHypothesis),
  severity: 'error',
  earlySeverity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: proposed
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  measures:
    - { id: visits-a-week, role: leading, unit: visits, direction: increase }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: proposed
  statement: { weBelieve: planned rounds, willResultIn: more visits }
`,
  },
  check({ ref, entity }) {
    const { status, measures = [] } = entity.spec;
    if (phaseOfBet(entity) === 'ended') return notApplicable('it has ended');
    if (measures.length > 0) return PASS;
    const name = status === 'draft' ? 'a draft' : status;
    return [
      {
        path: PATH,
        message: `${subjectName(ref)} is ${name} and has no measure of success; a bet has at least one, which shows whether it pays off`,
        suggestions: [suggest(entity)],
      },
    ];
  },
});

const PATH = ['spec', 'measures'];

/** A stub; the values are for people to find out. */
function suggest(entity: ValueHypothesisEntity): Suggestion {
  const { weWillKnowWhen = [] } = entity.spec.statement;
  const ids = weWillKnowWhen.length > 0 ? weWillKnowWhen : ['outcome'];
  const value = ids.map(id => ({
    id,
    role: 'leading',
    valueType: 'customer-value',
  }));
  return {
    text: 'Add a measure, and give it a unit, a direction, a baseline and a target',
    edits: [{ path: PATH, action: 'set', value }],
    isSafe: false,
  };
}
