import {
  nameOfRef,
  phaseOfBet,
  referencesOf,
  valueHypothesis,
  type Reference,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { listSome } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const valueTreeHypothesisWithoutGoal = defineRule({
  id: 'value-tree-hypothesis-without-goal',
  summary: 'A value hypothesis serves a goal.',
  why: 'The value tree is worked down from the vision. A bet without a goal may well succeed and bring nobody nearer to anything, and it cannot be compared with other bets. A whole domain is no goal: nobody can tell whether it has been reached.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Name the goal in `spec.goals` as `domain:<domain>#<goal>`; add the goal to the domain where it is missing.',
  subject: everyOf(valueHypothesis),
  severity: 'error',
  version: '2',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: proposed
  goals: [domain:patient-access#faster-start]
  statement: { weBelieve: planned rounds, willResultIn: more visits }
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
  check({ ref, node, entity }, { graph }) {
    const { status } = entity.spec;
    if (status === 'draft') return notApplicable('it is a draft');
    if (phaseOfBet(entity) === 'ended') return notApplicable('it has ended');
    const named = referencesOf(graph, valueHypothesis, node).of('goals');
    if (named.some(({ fragment }) => fragment)) return PASS;
    const fact =
      named.length === 0
        ? 'names no goal'
        : `names ${sayDomains(named)} as a whole, and no goal`;
    return [
      {
        path: ['spec', 'goals'],
        message: `${subjectName(ref)} is ${status} and ${fact}; from a proposal on, a bet serves at least one goal, written as \`<domain>#<goal>\``,
      },
    ];
  },
});

function sayDomains(named: readonly Reference[]): string {
  const names = listSome(named.map(({ ref }) => nameOfRef(ref)));
  return named.length === 1 ? `domain ${names}` : `the domains ${names}`;
}
