import { phaseOfBet, valueHypothesis } from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { subjectName } from '../../wording/names';

export const valueTreeBetWithoutInitiative = defineRule({
  id: 'value-tree-bet-without-initiative',
  summary: 'An active value hypothesis is tried by an initiative.',
  why: 'A bet is tried in thin slices of work. An active one without any takes a place in the portfolio while nobody works on it, or somebody does and nobody sees what for. Bets that need no data may be worked on elsewhere; for those it is a hint.',
  source:
    'Highsmith, Luu and Robinson, EDGE: Value-Driven Digital Transformation (2019)',
  remedy:
    'Add the first slice to `spec.initiatives`, or set `spec.status` back until there is one.',
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
  initiatives: [{ id: pilot, status: active }]
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
    const { initiatives = [], effortType, status } = entity.spec;
    if (initiatives.length > 0) return PASS;
    return [
      {
        path: ['spec', 'initiatives'],
        message: `${subjectName(ref)} is ${status}, and has no initiative; an active bet is tried by at least one`,
        severity: effortType === 'non-data' ? 'info' : undefined,
      },
    ];
  },
});
