import { valueHypothesis, phaseOfBet } from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { subjectName } from '../../wording/names';

export const valueTreeHypothesisWithoutGoal = defineRule({
  id: 'value-tree-hypothesis-without-goal',
  summary: 'A value hypothesis serves a goal.',
  why: 'The value tree is worked down from the vision. A bet without a goal may well succeed and bring nobody nearer to anything, and it cannot be compared with other bets.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Name the goal in `spec.goals` as `domain:<domain>#<goal>`; add the goal to the domain where it is missing.',
  subject: everyOf(valueHypothesis),
  severity: 'error',
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
  check({ ref, entity }) {
    const { status, goals = [] } = entity.spec;
    if (status === 'draft') return notApplicable('it is a draft');
    if (phaseOfBet(entity) === 'ended') return notApplicable('it has ended');
    if (goals.length > 0) return PASS;
    return [
      {
        path: ['spec', 'goals'],
        message: `${subjectName(ref)} is ${status} and names no goal; from a proposal on, it serves at least one`,
      },
    ];
  },
});
