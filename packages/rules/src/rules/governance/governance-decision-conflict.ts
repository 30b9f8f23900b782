import { governanceBody, nameOfRef, quote } from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf, type Subject } from '../../declare/subject';
import { wordOfDecision } from '../../facts/governance/governanceFacts';
import { listSome } from '../../wording/amounts';
import { nameEntity } from '../../wording/names';

export const governanceDecisionConflict = defineRule({
  id: 'governance-decision-conflict',
  summary: 'For one decision in one scope there is one body that decides.',
  why: 'Two bodies that both decide the same thing for the same people either wait for each other or overrule each other. A team that hears two answers takes the one that it likes.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Keep `right: decide` in one of the bodies and set the others to `consult` or `inform`; or make one the `parent` of the other, so that it can delegate.',
  subject: everyOf(governanceBody),
  needs: ['mesh'],
  severity: 'error',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  decisionRights: [{ decision: set-standard, right: decide }]
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  decisionRights: [{ decision: set-standard, right: decide }]
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: council }
spec:
  type: oversight
  owner: group:council
  scope: { level: enterprise }
  decisionRights: [{ decision: set-standard, right: decide }]
`,
  },
  check(subject, { graph, facts }) {
    const rights = (subject.entity.spec.decisionRights ?? [])
      .map(({ decision, right }, index) => ({ decision, right, index }))
      .filter(({ right }) => right === 'decide');
    if (rights.length === 0) return notApplicable('it decides nothing');
    return rights.flatMap(right =>
      findRivals(subject, right, { graph, facts }),
    );
  },
});

/** A finding stays readable. */
const MAX_RELATED = 20;

function findRivals(
  { ref, node }: Subject,
  { decision, index }: { decision: string; index: number },
  { graph, facts }: Pick<RuleContext, 'graph' | 'facts'>,
): Finding[] {
  const governance = facts.governance();
  const deciders = governance.deciders();
  const word = wordOfDecision(decision);
  const others = [
    ...deciders.around(word, node),
    ...deciders.besides(word, node),
    ...deciders.within(word, node),
  ].filter(
    other =>
      !governance.isParent(other, node) && !governance.isParent(node, other),
  );
  if (others.length === 0) return [];
  const refs = [...new Set(others)].map(graph.refOf).sort();
  return [
    {
      path: ['spec', 'decisionRights', index, 'right'],
      message: `Decision ${quote(decision)} is taken by ${nameEntity(ref)} and also by ${listSome(refs.map(nameOfRef))}, whose scopes overlap and none of which is a parent of the other; one body decides`,
      discriminator: word,
      related: refs.slice(0, MAX_RELATED).map(related => ({ ref: related })),
      suggestions: [
        {
          text: `Let ${nameEntity(ref)} be consulted instead`,
          edits: [
            {
              path: ['spec', 'decisionRights', index, 'right'],
              action: 'set',
              value: 'consult',
            },
          ],
          isSafe: false,
        },
      ],
    },
  ];
}
