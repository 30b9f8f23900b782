import { governanceBody, quote } from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { suggestName } from '../../references/suggestName';
import { subjectName } from '../../wording/names';
import { findMisspeltDecisions } from './shared/misspeltDecisions';

export const governanceDecisionMisspelt = defineRule({
  id: 'governance-decision-misspelt',
  summary: 'A decision has one name, in all bodies that have a part in it.',
  why: 'Who decides, who is heard and whether two bodies decide the same is told by the names of decisions. Of two names that differ by a slip of the pen each stands for a decision of its own: who is consulted waits for nobody, and two who decide do not see each other.',
  source: 'Practice: names of decisions are typed by hand, in several bodies',
  remedy:
    'Write `decision` in `spec.decisionRights` as the other bodies do; where both are decisions of their own, give one of them a name that cannot be taken for the other.',
  subject: everyOf(governanceBody),
  needs: ['mesh'],
  severity: 'warning',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  decisionRights:
    - { decision: set-standard, right: decide }
    - { decision: set-budget, right: consult }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  decisionRights:
    - { decision: set-standard, right: decide }
    - { decision: set-standrad, right: inform }
`,
  },
  check({ ref, entity }, { facts }) {
    const rights = entity.spec.decisionRights ?? [];
    if (rights.length === 0)
      return notApplicable('it has no part in any decision');
    const words = facts.governance().decisionWords();
    return findMisspeltDecisions(rights, words).map(
      ({ index, decision, word, meant }): Finding => {
        const path = ['spec', 'decisionRights', index, 'decision'];
        return {
          path,
          discriminator: word,
          message: `${subjectName(ref)} has a part in the decision ${quote(decision)}, which is nearly ${quote(meant)}, as it is written elsewhere; a decision has one name`,
          suggestions: [suggestName({ path, value: meant, isSlip: true })],
        };
      },
    );
  },
});
