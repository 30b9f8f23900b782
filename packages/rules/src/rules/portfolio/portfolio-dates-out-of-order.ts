import {
  partKeys,
  phaseOfBet,
  phaseOfInitiative,
  valueHypothesis,
} from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { isBackwards } from '../../time/days';
import { nameEntity } from '../../wording/names';
import { partSubject } from '../../wording/parts';

export const portfolioDatesOutOfOrder = defineRule({
  id: 'portfolio-dates-out-of-order',
  summary:
    'An initiative begins before it is expected to have taught anything.',
  why: 'The day of learning tells how thin a slice is, and when to ask for the answer. Where it lies before the start, the slice can be neither short nor late, and nobody asks.',
  source:
    'Highsmith, Luu and Robinson, EDGE: Value-Driven Digital Transformation (2019)',
  remedy:
    'Correct the wrong one of the two dates of the initiative: `startDate` or `expectedLearningBy`.',
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
  initiatives:
    - { id: pilot, status: active, startDate: 2026-10-01, expectedLearningBy: 2026-12-15 }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  initiatives:
    - { id: pilot, status: active, startDate: 2026-10-01, expectedLearningBy: 2026-08-15 }
`,
  },
  check({ ref, entity }) {
    if (phaseOfBet(entity) === 'ended') return notApplicable('it has ended');
    const { initiatives = [] } = entity.spec;
    if (initiatives.length === 0) return notApplicable('it has no initiatives');
    const keys = partKeys(initiatives.map(({ id }) => id));
    return initiatives.flatMap((initiative, index) => {
      const { id, startDate, expectedLearningBy } = initiative;
      const isOpen = phaseOfInitiative(initiative) !== 'ended';
      if (!isOpen || !isBackwards(startDate, expectedLearningBy)) return [];
      return [
        {
          path: ['spec', 'initiatives', index, 'expectedLearningBy'],
          discriminator: keys[index],
          message: `${partSubject('initiative', { id, index })} of ${nameEntity(ref)} is expected to answer its question by ${expectedLearningBy}, and begins on ${startDate}; \`startDate\` comes before \`expectedLearningBy\``,
        },
      ];
    });
  },
});
