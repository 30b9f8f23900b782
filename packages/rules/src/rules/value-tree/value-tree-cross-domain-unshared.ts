import {
  governanceBody,
  nameOfRef,
  referencesOf,
  valueHypothesis,
  phaseOfBet,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { splitGoalId } from './shared/names';
import { haveSharedGoal } from './shared/sharedGoals';
import { listSome } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

export const valueTreeCrossDomainUnshared = defineRule({
  id: 'value-tree-cross-domain-unshared',
  summary:
    'A bet of several domains rests on a goal that they share, or on a portfolio that covers them.',
  why: 'Each domain ranks its own bets. One that serves several domains is second choice in each of them, unless they work towards the same wider goal or somebody ranks it for all of them.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Let the goals of the domains contribute to a wider goal, or name a portfolio body whose scope covers the domains in `spec.review.body`.',
  subject: everyOf(valueHypothesis),
  needs: ['mesh'],
  inPartialMesh: 'unknown',
  severity: 'info',
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  goals: [domain:access#faster-start, domain:supply#full-shelves]
  statement: { weBelieve: planned rounds, willResultIn: more visits }
  review: { body: enterprise-portfolio }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: enterprise-portfolio }
spec: { type: portfolio, owner: board, scope: { level: enterprise } }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: ValueHypothesis
metadata: { name: shorter-rounds }
spec:
  owner: field-crew
  status: active
  goals: [domain:access#faster-start, domain:supply#full-shelves]
  statement: { weBelieve: planned rounds, willResultIn: more visits }
`,
  },
  check({ ref, node, entity }, context) {
    if (phaseOfBet(entity) === 'ended') return notApplicable('it has ended');
    const goals = context.facts.goals();
    const served = goals.servedBy(node);
    const domains = [...new Set(served.map(id => splitGoalId(id)[0]))].sort();
    if (domains.length < 2) return notApplicable('it serves one domain');
    const isShared = haveSharedGoal(goals, served);
    const isCovered = isRankedForAll(context, node, domains);
    if (isShared || isCovered) return PASS;
    if (isShared === undefined)
      return unknown(
        'it serves too many goals to follow; fewer `spec.goals` can be told',
      );
    if (isCovered === undefined) {
      return unknown(
        'its review body does not say for what it decides; `spec.scope` of that body does',
      );
    }
    return [
      {
        path: ['spec', 'goals'],
        message: `${subjectName(ref)} serves ${domains.length} domains, ${listSome(
          domains.map(nameOfRef),
        )}, which share no wider goal for it, and no portfolio body of them all reviews it; a bet of several domains is ranked for all of them`,
      },
    ];
  },
});

/** Whether a portfolio body reviews the bet that decides for all the domains. */
function isRankedForAll(
  { graph, facts }: RuleContext,
  bet: MeshNode,
  domains: readonly string[],
): boolean | undefined {
  const body = referencesOf(graph, valueHypothesis, bet).first('review.body');
  if (!body) return false;
  const node = graph.nodeOf(body.ref);
  const spec = graph.get(governanceBody, node)?.spec;
  if (node === undefined || !spec?.scope) return undefined;
  const { coverage } = facts.governance();
  return (
    spec.type === 'portfolio' &&
    domains.every(ref => {
      const domain = graph.nodeOf(ref);
      return domain !== undefined && coverage.covers(node, domain);
    })
  );
}
