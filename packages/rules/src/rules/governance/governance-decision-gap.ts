import { governanceBody, quote } from '@backstage-data-mesh/model';
import { notApplicable } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { wordOfDecision } from '../../facts/governance/governanceFacts';
import { subjectName } from '../../wording/names';
import { findMisspeltDecisions } from './shared/misspeltDecisions';
import { firstOfEach } from './shared/firstOfEach';

export const governanceDecisionGap = defineRule({
  id: 'governance-decision-gap',
  summary: 'A decision on which a body is heard is taken by somebody.',
  why: 'Who is consulted, informed or may veto waits for somebody who decides. Where no body in reach does, the question goes round and comes back.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Give `right: decide` on the decision to one body whose scope covers it, or remove the decision.',
  subject: everyOf(governanceBody),
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  version: '3',
  severity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  decisionRights:
    - { decision: set-standard, right: decide }
    - { decision: set-standard, right: inform }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  decisionRights: [{ decision: set-standard, right: consult }]
`,
  },
  check({ ref, node, entity }, { facts }) {
    const rights = entity.spec.decisionRights ?? [];
    const decided = new Set(
      rights
        .filter(({ right }) => right === 'decide')
        .map(({ decision }) => wordOfDecision(decision)),
    );
    const heard = rights
      .map(({ decision, right }, index) => ({ decision, right, index }))
      .filter(({ right }) => right !== 'decide');
    if (heard.length === 0) {
      return notApplicable('it is heard on no decision of others');
    }
    const { deciders: findDeciders, decisionWords } = facts.governance();
    const deciders = findDeciders();
    // of these another rule tells
    const misspelt = new Set(
      findMisspeltDecisions(rights, decisionWords()).map(({ word }) => word),
    );
    return firstOfEach(heard)
      .filter(({ decision }) => {
        const word = wordOfDecision(decision);
        const { around, besides, within } = deciders;
        return (
          !misspelt.has(word) &&
          !decided.has(word) &&
          ![around, besides, within].some(find => find(word, node, () => true))
        );
      })
      .map(({ decision, right, index }) => ({
        path: ['spec', 'decisionRights', index],
        message: `${subjectName(ref)} has the right ${quote(right)} on ${quote(decision)}, and no body whose scope overlaps decides on that; one body has \`right: decide\``,
        discriminator: wordOfDecision(decision),
      }));
  },
});
