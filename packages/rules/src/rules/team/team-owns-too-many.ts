import {
  referencesOf,
  teamProfile,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import { z } from 'zod';
import { notApplicable, unknown } from '../../declare/finding';
import { defineRule } from '../../declare/rule';
import { productsOf, type OwnedProduct } from '../../facts/team/teams';
import { everyTeam } from './shared/everyTeam';
import { countOf } from '../../wording/amounts';
import { subjectName } from '../../wording/names';

const weight = (complexity: string) =>
  z
    .number()
    .positive()
    .describe(`The weight of a data product in a ${complexity} domain.`);

const options = z.object({
  capacity: z
    .number()
    .positive()
    .default(6)
    .describe('The weight of data products that a team can carry.'),
  simple: weight('simple').default(1),
  complicated: weight('complicated').default(2),
  complex: weight('complex').default(6),
});

type Complexity = 'simple' | 'complicated' | 'complex';

export const teamOwnsTooMany = defineRule({
  id: 'team-owns-too-many',
  summary: 'A team owns no more data products than it can carry.',
  why: 'What a team can hold in its head is limited. Several simple products fit, a few complicated ones, and one in a complex domain takes the whole team. Beyond that, nothing is looked after well.',
  source:
    'Team Topologies (Skelton and Pais, 2019): domains for each team by their complexity',
  remedy:
    'Move data products to another team, or split the team; and state in the team profile how complex each of `domains` is.',
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
spec: { type: aggregate, lifecycle: production, owner: field, domain: access }
`,
  },
  check({ ref, node }, { graph, options: weights }) {
    const products = productsOf(graph, node);
    if (products.length === 0) return notApplicable('it owns no data product');
    const counts = countByComplexity(graph, node, products);
    const { capacity } = weights;
    const least = weigh(counts, weights, weights.simple);
    if (least <= capacity) {
      const most = weigh(counts, weights, weights.complex);
      // where no answer would change the result, none is needed
      if (most <= capacity) return [];
      return unknown('how complex its domains are is not stated');
    }
    return [
      {
        path: ['metadata', 'name'],
        message: `${subjectName(ref)} owns ${countOf(products.length, ['data product', 'data products'])} (${listCounts(counts)}), which weigh ${least}; a team should carry at most ${capacity}`,
      },
    ];
  },
});

type Counts = ReadonlyMap<Complexity | undefined, number>;

function countByComplexity(
  graph: MeshGraph,
  team: MeshNode,
  products: readonly OwnedProduct[],
): Counts {
  const complexities = complexityByDomain(graph, team);
  const counts = new Map<Complexity | undefined, number>();
  for (const { node } of products) {
    const domain = graph.first(node, 'partOf');
    const complexity =
      domain === undefined ? undefined : complexities.get(graph.refOf(domain));
    counts.set(complexity, (counts.get(complexity) ?? 0) + 1);
  }
  return counts;
}

function complexityByDomain(graph: MeshGraph, team: MeshNode) {
  const found = new Map<string, Complexity>();
  for (const node of graph.targets(team, 'describedBy')) {
    const profile = graph.get(teamProfile, node);
    if (!profile) continue;
    const references = referencesOf(graph, teamProfile, node);
    // a profile names its domains without making relations of them
    for (const { ref, index } of references.of('domains.domain')) {
      const complexity = profile.spec.domains?.[index]?.complexity;
      if (complexity) found.set(ref, complexity);
    }
  }
  return found;
}

/** The weight of all products, with one for those of unknown complexity. */
function weigh(
  counts: Counts,
  weights: Readonly<Record<Complexity, number>>,
  ofUnknown: number,
): number {
  let sum = 0;
  for (const [complexity, count] of counts) {
    sum += count * (complexity ? weights[complexity] : ofUnknown);
  }
  return sum;
}

const ORDER = ['complex', 'complicated', 'simple', undefined] as const;

function listCounts(counts: Counts): string {
  return ORDER.filter(complexity => counts.has(complexity))
    .map(
      complexity =>
        `${counts.get(complexity)} in a ${complexity ?? 'domain of unknown complexity'}${complexity ? ' domain' : ''}`,
    )
    .join(', ');
}
