import {
  governanceBody,
  nameOfRef,
  quote,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf, type Subject } from '../../declare/subject';
import {
  wordOfDecision,
  type GovernanceFacts,
} from '../../facts/governance/governanceFacts';
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
  version: '2',
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

/** So many rivals are counted; where there are more, the finding says so. */
const MAX_COUNTED = 50;
/** A finding stays readable. */
const MAX_RELATED = 5;

function findRivals(
  { ref, node }: Subject,
  { decision, index }: { decision: string; index: number },
  { graph, facts }: Pick<RuleContext, 'graph' | 'facts'>,
): Finding[] {
  const word = wordOfDecision(decision);
  const rivals = new Set<MeshNode>();
  for (const other of rivalsOf(node, word, facts.governance())) {
    rivals.add(other);
    if (rivals.size === MAX_COUNTED) break;
  }
  if (rivals.size === 0) return [];
  const refs = [...rivals].map(graph.refOf).sort();
  const path = ['spec', 'decisionRights', index, 'right'];
  const isCounted = refs.length < MAX_COUNTED;
  return [
    {
      path,
      message: `Decision ${quote(decision)} is taken by ${nameEntity(ref)} and also by ${listSome(refs.map(nameOfRef))}${isCounted ? '' : ' at least'}, whose scopes overlap and none of which is a parent of the other; one body decides`,
      discriminator: word,
      related: refs.slice(0, MAX_RELATED).map(related => ({ ref: related })),
      suggestions: [
        {
          text: `Let ${nameEntity(ref)} be consulted instead`,
          edits: [{ path, action: 'set', value: 'consult' }],
          isSafe: false,
        },
      ],
    },
  ];
}

function* rivalsOf(
  node: MeshNode,
  word: string,
  { deciders, isParent }: GovernanceFacts,
): Generator<MeshNode> {
  const { around, besides, within } = deciders();
  for (const find of [around, besides, within]) {
    for (const other of find(word, node)) {
      if (!isParent(other, node) && !isParent(node, other)) yield other;
    }
  }
}
