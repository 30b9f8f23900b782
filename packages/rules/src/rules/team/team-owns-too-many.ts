import { nameOfRef, quote } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { notApplicable, PASS, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import {
  DOMAIN_WEIGHTS,
  domainsByComplexity,
  TEAM_CAPACITY,
  weighDomains as weigh,
  type Complexity,
  type TeamDomains as Domains,
} from '../../facts/team/domainsOfTeam';
import { everyTeam } from './shared/everyTeam';
import { countOf, joinSome } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

const weight = (complexity: string) =>
  z.number().positive().describe(`The weight of a ${complexity} domain.`);

const options = z.object({
  capacity: z
    .number()
    .positive()
    .default(TEAM_CAPACITY)
    .describe('The weight of domains that a team can carry.'),
  simple: weight('simple').default(DOMAIN_WEIGHTS.simple),
  complicated: weight('complicated').default(DOMAIN_WEIGHTS.complicated),
  complex: weight('complex').default(DOMAIN_WEIGHTS.complex),
});

export const teamOwnsTooMany = defineRule({
  id: 'team-owns-too-many',
  summary: 'A team owns data products in no more domains than it can carry.',
  why: 'What a team can hold in its head is limited. Two or three simple domains fit, or one that is complicated beside a simple one, and a complex domain takes the whole team. Beyond that, nothing is looked after well. How many data products a domain has is not what weighs.',
  source:
    'Team Topologies (Skelton and Pais, 2019), chapter 3: two or three simple domains for a team, or a complicated one, or a complex one alone',
  remedy:
    'Move the data products of a domain to another team, or split the team; and say in the team profile how complex each of `domains` is.',
  subject: everyTeam,
  needs: ['mesh'],
  severity: 'warning',
  options,
  examples: {
    passing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  domains: [{ domain: access, complexity: complicated }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: field, domain: access }
`,
    failing: `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: field }
spec: { type: team, children: [] }
---
apiVersion: data-mesh/v1alpha1
kind: TeamProfile
metadata: { name: field }
spec:
  team: group:field
  owner: group:field
  domains: [{ domain: access, complexity: complex }]
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: visits }
spec: { type: source-aligned, lifecycle: production, owner: field, domain: access }
---
apiVersion: data-mesh/v1alpha1
kind: DataProduct
metadata: { name: journeys }
spec: { type: aggregate, lifecycle: production, owner: field, domain: support }
`,
  },
  check({ ref, node }, { graph, facts, options: weights }) {
    const products = facts.teamFlows.productsOf(node);
    if (products.length === 0) return notApplicable('it owns no data product');
    const domains = domainsByComplexity(graph, node, products);
    const { capacity } = weights;
    const least = weigh(domains, weights, weights.simple);
    if (least > capacity) {
      return [
        {
          path: ['metadata', 'name'],
          message: `${subjectName(ref)} owns data products in ${sayDomains(domains)}, which weigh ${least} together; a team carries at most ${capacity}, as much as ${sayCapacity(weights)}`,
        },
      ];
    }
    // where no answer would change the result, none is needed
    return weigh(domains, weights, weights.complex) <= capacity
      ? PASS
      : unknown(
          'how complex its domains are is not written; `complexity` in `spec.domains` of its `TeamProfile` says it',
        );
  },
});

type Weights = z.infer<typeof options>;

/** "2 domains, `care` (complicated) and `sales`" */
function sayDomains(domains: Domains): string {
  const names = [...domains].map(([ref, complexity]) => {
    const name = quote(nameOfRef(ref));
    return complexity ? `${name} (${complexity})` : name;
  });
  return `${names.length} domains, ${joinSome(names)}`;
}

/** "3 simple domains, or 1 complicated one, or 1 complex one" */
function sayCapacity(weights: Weights): string {
  const { capacity } = weights;
  const fits = (complexity: Complexity) =>
    Math.floor(capacity / weights[complexity]);
  return `${countOf(fits('simple'), ['simple domain', 'simple domains'])}, ${countOf(fits('complicated'), ['complicated one', 'complicated ones'])} or ${countOf(fits('complex'), ['complex one', 'complex ones'])}`;
}
