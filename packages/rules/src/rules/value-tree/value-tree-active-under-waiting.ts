import {
  partKeys,
  phaseOfBet,
  valueHypothesis,
} from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { activeInitiatives } from '../../facts/valueTree/activeInitiatives';
import { nameEntity } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const valueTreeActiveUnderWaiting = defineRule({
  id: 'value-tree-active-under-waiting',
  summary: 'An initiative is active only when its value hypothesis is.',
  why: 'Limits on work in progress count active bets. An initiative that is under way below a bet that waits is work that nobody counts and nobody decided to begin; while it lasts, the portfolio shows more room than there is.',
  source:
    'Highsmith, Luu and Robinson, EDGE: Value-Driven Digital Transformation (2019)',
  remedy:
    'Decide to begin: set `spec.status` of the bet to `active` and record it in `spec.decisions`. Or set the initiative back to `planned`.',
  subject: everyOf(valueHypothesis),
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: proposed
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives: [{ id: pilot, status: planned }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: proposed
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives: [{ id: pilot, status: active }]
`,
  },
  check({ ref, entity }) {
    if (phaseOfBet(entity) !== 'waiting') {
      return notApplicable('it has been begun');
    }
    const { initiatives = [], status } = entity.spec;
    const active = activeInitiatives(entity);
    if (active.length === 0) return [];
    const keys = partKeys(initiatives.map(({ id }) => id));
    return active.map(({ initiative, index }) => ({
      path: ['spec', 'initiatives', index, 'status'],
      discriminator: keys[index],
      message: `${partSubject('initiative', { id: initiative.id, index })} is active, and its ${nameEntity(ref)} is only ${status}; work begins when its bet is active`,
    }));
  },
});
