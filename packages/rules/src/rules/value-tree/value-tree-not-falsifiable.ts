import {
  quote,
  valueHypothesis,
  phaseOfBet,
  type Measure,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import { notApplicable, type Suggestion } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { listSome } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const valueTreeNotFalsifiable = defineRule({
  id: 'value-tree-not-falsifiable',
  summary: 'A value hypothesis says what would prove it right, and what wrong.',
  why: 'A hypothesis is something that can turn out to be wrong. The measures that will tell, and a value at which the bet is reconsidered, are agreed before the results are in; afterwards every result looks like a success.',
  source:
    'Highsmith, Luu and Robinson, EDGE: Value-Driven Digital Transformation (2019)',
  remedy:
    'Name the measures that will tell in `spec.statement.weWillKnowWhen`, and give at least one of them a `tripwire`, or a `killCriterion` in words.',
  subject: everyOf(valueHypothesis),
  severity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement:
    weBelieve: planned rounds
    willResultIn: more visits
    weWillKnowWhen: [visits-a-week]
  measures:
    - { id: visits-a-week, tripwire: { value: 20, asOf: 2026-12-31 } }
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
`,
  },
  check({ ref, entity }) {
    const { statement, measures = [] } = entity.spec;
    if (phaseOfBet(entity) === 'ended') return notApplicable('it has ended');
    if (measures.length === 0) return notApplicable('it has no measures');
    const named = statement.weWillKnowWhen ?? [];
    const known = new Set(measures.map(({ id }) => id));
    const findings = [];
    if (!named.some(id => known.has(id))) {
      findings.push({
        path: KNOW_WHEN,
        message: `${subjectName(ref)} ${sayNamed(named)}; a bet says in \`weWillKnowWhen\` which of its measures tell whether it is right`,
        discriminator: 'know-when',
        suggestions: [suggestKnowWhen(entity)],
      });
    }
    if (!measures.some(hasWayOut)) {
      findings.push({
        path: ['spec', 'measures'],
        message: `${subjectName(ref)} has no measure with a tripwire or a kill criterion; a bet says beforehand when it is reconsidered`,
        discriminator: 'tripwire',
      });
    }
    return findings;
  },
});

function hasWayOut({ tripwire, killCriterion }: Measure): boolean {
  return tripwire !== undefined || killCriterion !== undefined;
}

const KNOW_WHEN = ['spec', 'statement', 'weWillKnowWhen'];

function sayNamed(named: readonly string[]): string {
  return named.length === 0
    ? 'names no measure in `weWillKnowWhen`'
    : `names ${listSome(named)} in \`weWillKnowWhen\`, which it does not declare`;
}

function suggestKnowWhen({ spec }: ValueHypothesisEntity): Suggestion {
  const value = (spec.measures ?? []).map(({ id }) => id);
  return {
    text: `Set ${quote(KNOW_WHEN.join('.'))} to the measures of the hypothesis: ${listSome(value)}`,
    edits: [{ path: KNOW_WHEN, action: 'set', value }],
    isSafe: false,
  };
}
