import {
  governanceBody,
  nameOfRef,
  quote,
  type GovernanceBodyEntity,
  type MeshNode,
} from '@backstage-data-mesh/model';
import {
  MAX_RELATED,
  notApplicable,
  type Finding,
  type Suggestion,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf, type Subject } from '../../declare/subject';
import {
  wordOfDecision,
  type GovernanceFacts,
} from '../../facts/governance/governanceFacts';
import { listSome } from '../../wording/amounts';
import { nameEntity, subjectName } from '../../wording/names';
import { firstOfEach } from './shared/firstOfEach';

export const governanceDecisionConflict = defineRule({
  id: 'governance-decision-conflict',
  summary: 'For one decision in one scope there is one body that decides.',
  why: 'Two bodies that both decide the same thing for the same people either wait for each other or overrule each other. A team that hears two answers takes the one that it likes.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Agree which body decides: it keeps `right: decide`, and the others have `consult` or `inform`; or make the wider one the `parent` of the narrower, so that it can delegate.',
  subject: everyOf(governanceBody),
  needs: ['mesh'],
  severity: 'error',
  version: '3',
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
    return firstOfEach(rights).flatMap(right =>
      findRivals(subject, right, { graph, facts }),
    );
  },
});

/** So many rivals are counted; where there are more, the finding says so. */
const MAX_COUNTED = 50;

function findRivals(
  subject: Subject<GovernanceBodyEntity>,
  { decision, index }: { decision: string; index: number },
  { graph, facts }: Pick<RuleContext, 'graph' | 'facts'>,
): Finding[] {
  const { ref, node } = subject;
  const word = wordOfDecision(decision);
  const governance = facts.governance();
  const rivals = rivalsOf(node, word, governance);
  if (rivals.size === 0) return [];
  const refs = [...rivals].map(graph.refOf).sort();
  const isCounted = refs.length < MAX_COUNTED;
  const others = `${listSome(refs.map(nameOfRef))}${isCounted ? '' : ' at least'}`;
  const [whose, rest] =
    refs.length === 1
      ? ['so does', 'whose scope overlaps']
      : ['so do', 'whose scopes overlap'];
  return [
    {
      path: ['spec', 'decisionRights', index, 'right'],
      message: `${subjectName(ref)} decides on ${quote(decision)}, and ${whose} ${others}, ${rest}; one body decides, and the others are consulted or have it as their parent`,
      discriminator: word,
      related: refs.slice(0, MAX_RELATED).map(related => ({ ref: related })),
      suggestions: [
        suggest(subject, refs, rival =>
          governance
            .deciders()
            .around(word, node, wider => graph.refOf(wider) === rival),
        ),
      ],
    },
  ];
}

/**
 * Both sides are told. What is proposed to each must not leave the decision with
 * nobody: a narrower body may let the wider one delegate, the rest is for people.
 */
function suggest(
  { ref, entity }: Subject<GovernanceBodyEntity>,
  [rival, ...others]: readonly string[],
  isWider: (rival: string) => boolean,
): Suggestion {
  const canDelegate =
    others.length === 0 && !entity.spec.parent && isWider(rival);
  return canDelegate
    ? {
        text: `Make ${nameEntity(rival)} the parent of ${nameEntity(ref)}, if it delegates the decision`,
        edits: [{ path: ['spec', 'parent'], action: 'set', value: rival }],
        isSafe: false,
      }
    : {
        text: `Agree with ${others.length === 0 ? nameEntity(rival) : 'the others'} who decides`,
        edits: [],
        isSafe: false,
      };
}

/** So many at most, the nearest first. */
function rivalsOf(
  node: MeshNode,
  word: string,
  { deciders, isParent }: GovernanceFacts,
): ReadonlySet<MeshNode> {
  const rivals = new Set<MeshNode>();
  const hasEnough = (other: MeshNode) => {
    if (isParent(other, node) || isParent(node, other)) return false;
    return rivals.add(other).size === MAX_COUNTED;
  };
  const { around, besides, within } = deciders();
  [around, besides, within].some(find => find(word, node, hasEnough));
  return rivals;
}
