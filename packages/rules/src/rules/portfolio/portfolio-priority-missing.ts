import { phaseOfBet, valueHypothesis } from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { subjectName } from '../../wording/names';

export const portfolioPriorityMissing = defineRule({
  id: 'portfolio-priority-missing',
  summary: 'An active value hypothesis says what its priority rests on.',
  why: 'Capacity goes to the bets that are worth most for their effort. A bet that was never assessed has no rank: nobody can say why it is active while another one waits. How it is ranked is up to the organisation, so this is a hint.',
  source:
    'Highsmith, Luu and Robinson, EDGE: Value-Driven Digital Transformation (2019)',
  remedy:
    'Assess the bet in `spec.priority`: `userValue`, `timeCriticality`, `riskReduction` and `effort`.',
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
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  priority: { userValue: 5, timeCriticality: 3, riskReduction: 2, effort: 3 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
`,
  },
  check({ ref, entity }) {
    if (phaseOfBet(entity) !== 'live') return notApplicable('it is not active');
    const { priority, status } = entity.spec;
    if (priority !== undefined) return PASS;
    return [
      {
        path: ['spec', 'priority'],
        message: `${subjectName(ref)} is ${status}, and its priority was never assessed; an active bet has a rank among the others`,
      },
    ];
  },
});
