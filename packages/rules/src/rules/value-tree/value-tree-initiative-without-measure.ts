import {
  quote,
  valueHypothesis,
  partKeys,
  phaseOfBet,
  type EntityPath,
  type Measure,
} from '@backstage-data-mesh/model';
import {
  notApplicable,
  PASS,
  type Suggestion,
  type Verdict,
} from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { joinVerdicts } from '../../declare/joinVerdicts';
import { activeInitiatives } from '../../facts/valueTree/activeInitiatives';
import { listSome } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const valueTreeInitiativeWithoutMeasure = defineRule({
  id: 'value-tree-initiative-without-measure',
  summary: 'Each active initiative moves a measure of its value hypothesis.',
  why: 'An initiative tries a bet. When it does not say which measure it should move, it ends when the work is done and not when something was learned.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Name the measure in `measures` of the initiative, by its id in `spec.measures` of the hypothesis.',
  subject: everyOf(valueHypothesis),
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
  measures: [{ id: visits-a-week }]
  initiatives: [{ id: pilot, status: active, measures: [visits-a-week] }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  measures: [{ id: visits-a-week }]
  initiatives: [{ id: pilot, status: active }]
`,
  },
  check({ ref, entity }) {
    if (phaseOfBet(entity) === 'ended') return notApplicable('it has ended');
    const { initiatives = [], measures = [] } = entity.spec;
    const likely =
      measures.find(({ role }) => role === 'leading') ?? measures[0];
    const known = new Set(measures.map(({ id }) => id));
    const keys = partKeys(initiatives.map(({ id }) => id));
    const verdicts = activeInitiatives(entity).map(
      ({ initiative, index }): Verdict => {
        const named = initiative.measures ?? [];
        if (named.some(id => known.has(id))) return PASS;
        const fact =
          named.length === 0
            ? 'names no measure'
            : `names ${listSome(named)}, which its hypothesis does not declare`;
        const path = ['spec', 'initiatives', index, 'measures'];
        return [
          {
            path,
            message: `${partSubject('initiative', { id: initiative.id, index })} of ${nameEntity(ref)} is active and ${fact}; an initiative moves at least one measure of its hypothesis`,
            discriminator: keys[index],
            suggestions: suggest(path, likely),
          },
        ];
      },
    );
    return joinVerdicts(verdicts, 'it has no active initiative');
  },
});

function suggest(
  path: EntityPath,
  measure: Measure | undefined,
): readonly Suggestion[] {
  if (!measure) return [];
  return [
    {
      text: `Name ${quote(measure.id)}, a measure of the hypothesis`,
      edits: [{ path, action: 'set', value: [measure.id] }],
      isSafe: false,
    },
  ];
}
