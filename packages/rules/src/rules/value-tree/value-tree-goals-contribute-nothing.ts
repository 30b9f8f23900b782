import {
  domain,
  domainChain,
  isOpenGoal,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { notApplicable, PASS } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import { countOf } from '../../wording/amounts';
import { nameEntity, subjectName } from '../../wording/names';

export const valueTreeGoalsContributeNothing = defineRule({
  id: 'value-tree-goals-contribute-nothing',
  summary: 'A domain within a wider one contributes to the goals of that one.',
  why: 'A wider domain reaches its goals through the domains in it. One whose goals lead nowhere may do good work, and nobody above can see what for, or count on it. Domains may have good reasons of their own, so this is a hint.',
  source:
    'Highsmith, Luu and Robinson, EDGE: Value-Driven Digital Transformation (2019)',
  remedy:
    'Name the wider goal in `contributesTo` of at least one goal, as `<domain>#<goal>`.',
  subject: everyOf(domain),
  needs: ['mesh'],
  severity: 'info',
  version: '2',
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: care }
spec: { owner: leads, dataMesh: { goals: [{ id: healthier }] } }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: leads
  subdomainOf: care
  dataMesh: { goals: [{ id: sooner, contributesTo: ['care#healthier'] }] }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: care }
spec: { owner: leads, dataMesh: { goals: [{ id: healthier }] } }
---
apiVersion: backstage.io/v1alpha1
kind: Domain
metadata: { name: access }
spec:
  owner: leads
  subdomainOf: care
  dataMesh: { goals: [{ id: sooner }] }
`,
  },
  check({ ref, node, entity }, context) {
    const open = openGoalsOf(node, context);
    if (open.length === 0) return notApplicable('it has no open goal');
    // asked as it is written, too: what cannot be read may name one
    const { goals = [] } = entity.spec.dataMesh ?? {};
    const namesAny = goals.some(({ contributesTo = [] }) =>
      contributesTo.some(name => name !== ''),
    );
    if (namesAny && open.some(({ wider }) => wider.length > 0)) return PASS;
    const wider = widerWithGoals(context.graph, node, context);
    if (wider === undefined) {
      return notApplicable('it lies in no wider domain with goals');
    }
    return [
      {
        path: ['spec', 'dataMesh', 'goals'],
        message: `${subjectName(ref)} has ${countOf(open.length, ['open goal', 'open goals'])}, and none contributes to a goal of ${nameEntity(context.graph.refOf(wider))}, in which it lies; \`contributesTo\` says which wider goal a goal serves`,
        related: [
          {
            ref: context.graph.refOf(wider),
            path: ['spec', 'dataMesh', 'goals'],
          },
        ],
      },
    ];
  },
});

function openGoalsOf(node: MeshNode, { facts }: Pick<RuleContext, 'facts'>) {
  return facts
    .goals()
    .ofDomain(node)
    .filter(({ goal }) => isOpenGoal(goal));
}

/** The nearest of the domains around it that has goals. */
function widerWithGoals(
  graph: MeshGraph,
  node: MeshNode,
  context: Pick<RuleContext, 'facts'>,
): MeshNode | undefined {
  return domainChain(graph, node)
    .slice(1)
    .find(wider => openGoalsOf(wider, context).length > 0);
}
