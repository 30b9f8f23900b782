import { governanceBody } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, type Finding } from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf } from '../../declare/subject';
import type { PolicyGroup } from '../../facts/governance/policyGroups';
import {
  EVERYTHING,
  forceOf,
  type BodyPolicy,
} from '../../governance/policies';
import { rememberBy } from '../../memory/rememberBy';
import { nameEntity, nameRef } from '../../wording/names';

export const governanceTopHeavy = defineRule({
  id: 'governance-top-heavy',
  summary: 'Most policies are made close to the products that they bind.',
  why: 'Few and light mandates of the enterprise make products fit together; the rest depends on local law and local work. When nearly everything comes from the top, or a product has more policies than a team can keep in mind, domains stop thinking for themselves.',
  source: 'Eric Broda, An operating model for data products (2022)',
  remedy:
    'Let regions and domains take over policies that only concern them, merge those that say nearly the same, and retire what nobody misses.',
  subject: everyOf(governanceBody),
  needs: ['mesh', 'clock'],
  inPartialMesh: 'unknown',
  severity: 'info',
  options: z.object({
    maxShare: z
      .number()
      .default(0.7)
      .describe('The largest share of policies in force that bind everybody.'),
    minPolicies: z
      .number()
      .default(5)
      .describe('With fewer policies in force a share says nothing.'),
    maxPerProduct: z
      .number()
      .default(20)
      .describe('The most policies that one data product should have.'),
  }),
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  policies:
    - { id: encryption, status: enforced, enforcement: manual }
    - { id: naming, status: enforced, enforcement: manual }
    - { id: contracts, status: enforced, enforcement: manual }
---
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: emea-forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: region, regions: [emea] }
  policies:
    - { id: residency, status: enforced, enforcement: manual }
    - { id: consent, status: enforced, enforcement: manual }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  scope: { level: enterprise }
  policies:
    - { id: encryption, status: enforced, enforcement: manual }
    - { id: naming, status: enforced, enforcement: manual }
    - { id: contracts, status: enforced, enforcement: manual }
    - { id: residency, status: enforced, enforcement: manual }
    - { id: consent, status: enforced, enforcement: manual }
`,
  },
  check({ ref, node }, context) {
    if (context.facts.governance().mainBody() !== node) {
      return notApplicable('another body has more policies');
    }
    const policies = findPolicies(context);
    if (policies.length === 0) return notApplicable('no policy is in force');
    return [...findShare(ref, policies, context), ...findCrowded(ref, context)];
  },
});

interface Limits {
  readonly maxShare: number;
  readonly minPolicies: number;
  readonly maxPerProduct: number;
}

function findPolicies(context: RuleContext): BodyPolicy[] {
  const { graph, facts } = context;
  const { policiesOf } = facts.governance();
  return graph
    .ofKind(governanceBody)
    .flatMap(policiesOf)
    .filter(({ policy }) => forceOf(policy, context) !== 'none');
}

function findShare(
  ref: string,
  policies: readonly BodyPolicy[],
  { graph, options }: RuleContext<Limits>,
): Finding[] {
  const global = policies.filter(
    ({ body }) =>
      graph.get(governanceBody, body)?.spec.scope?.level === 'enterprise',
  ).length;
  const share = global / policies.length;
  if (policies.length < options.minPolicies || share <= options.maxShare) {
    return [];
  }
  return [
    {
      path: ['spec', 'policies'],
      message: `${global} of ${policies.length} policies in force (${percent(share)}) bind the whole mesh, most of them of ${nameEntity(ref)}; at most ${percent(options.maxShare)} do, and the others are made by regions and domains`,
      discriminator: 'share',
    },
  ];
}

function findCrowded(ref: string, context: RuleContext<Limits>): Finding[] {
  const { graph, facts, options } = context;
  const countFor = countPolicies(context);
  const crowded = facts
    .policyGroups()
    .map(group => ({ ...group, count: countFor(group) }))
    .filter(({ count }) => count > options.maxPerProduct)
    .sort(
      (a, b) =>
        b.count - a.count ||
        (graph.refOf(a.first) < graph.refOf(b.first) ? -1 : 1),
    );
  if (crowded.length === 0) return [];
  const [{ first, count }] = crowded;
  const worst = graph.refOf(first);
  const products = crowded.reduce((sum, group) => sum + group.products, 0);
  const number =
    products === 1 ? '1 data product has' : `${products} data products have`;
  return [
    {
      path: ['spec', 'policies'],
      message: `${number} more than ${options.maxPerProduct} policies in force, ${nameRef(worst)} the most with ${count}, and ${nameEntity(ref)} makes more of them than any other body; a team keeps only so many in mind`,
      discriminator: 'products',
      related: [{ ref: worst }],
    },
  ];
}

/** Policies about everything are counted once for each place. */
function countPolicies(context: RuleContext) {
  const { policiesOf } = context.facts.governance();
  const isInForce = ({ policy }: BodyPolicy) =>
    forceOf(policy, context) !== 'none';
  const countFixed = rememberBy(
    (covering: PolicyGroup['covering']) =>
      [...covering]
        .flatMap(({ body }) => policiesOf(body))
        .filter(one => one.appliesTo === EVERYTHING && isInForce(one)).length,
  );
  return ({ covering, conditional }: PolicyGroup): number =>
    countFixed(covering) + conditional.filter(isInForce).length;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
