import { quote, valueHypothesis, phaseOfBet } from '@backstage-data-mesh/model';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { countOf } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const measureAllLagging = defineRule({
  id: 'measure-all-lagging',
  summary: 'An active value hypothesis has a leading measure.',
  why: 'A lagging measure moves with the outcome, when it is late to change course. A leading one moves before, and says while there is still time whether the bet is on its way.',
  source:
    'Highsmith, Luu and Robinson, EDGE: Value-Driven Digital Transformation (2019)',
  remedy:
    'Add a measure with `role: leading`, of what has to change first for the outcome to follow.',
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
  measures: [{ id: plans-used, role: leading }, { id: wait, role: lagging }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  measures: [{ id: wait, role: lagging }]
`,
  },
  check({ ref, entity }) {
    const { measures = [] } = entity.spec;
    if (phaseOfBet(entity) !== 'live') return notApplicable('it is not active');
    if (measures.length === 0) return notApplicable('it has no measures');
    if (measures.some(({ role }) => role === 'leading')) return PASS;
    if (measures.some(({ role }) => !role)) {
      return unknown(
        'a measure does not say whether it leads or lags; `role` does',
      );
    }
    const lagging =
      measures.length === 1
        ? `one measure${nameOnly(measures[0].id)}, which is lagging`
        : `${countOf(measures.length, ['measure', 'measures'])}, which are all lagging`;
    return [
      {
        path: ['spec', 'measures'],
        message: `${subjectName(ref)} has ${lagging}; an active bet has at least one leading measure, which moves before the outcome does`,
      },
    ];
  },
});

function nameOnly(id: string): string {
  return id.trim() === '' ? '' : `, ${quote(id)}`;
}
