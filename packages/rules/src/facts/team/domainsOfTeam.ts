import {
  domainChain,
  referencesOf,
  teamProfile,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** How hard a domain is, as a team says it. @public */
export type Complexity = 'simple' | 'complicated' | 'complex';

/**
 * What domains weigh for a team, unless a rule is told otherwise: two or three
 * simple ones fit, or a complicated and a simple one, or a complex one alone
 * (Team Topologies, 2019, chapter 3).
 */
export const DOMAIN_WEIGHTS: Readonly<Record<Complexity, number>> = {
  simple: 2,
  complicated: 4,
  complex: 6,
};

/** The weight of domains that a team can carry, in the same measure. */
export const TEAM_CAPACITY = 6;

/** The domains in which a team owns products, by the ref of each. */
export type TeamDomains = ReadonlyMap<string, Complexity | undefined>;

/**
 * A product is in the nearest domain around it that the team says how complex it
 * is, else in its own. One without a domain weighs nothing: it may be in any.
 */
export function domainsByComplexity(
  graph: MeshGraph,
  team: MeshNode,
  products: Iterable<MeshNode>,
): TeamDomains {
  const stated = statedComplexities(graph, team);
  const found = new Map<string, Complexity | undefined>();
  for (const node of products) {
    const own = graph.first(node, 'partOf');
    if (own === undefined) continue;
    const around = stated.size > 0 ? domainChain(graph, own) : [];
    const ref =
      around.map(graph.refOf).find(each => stated.has(each)) ??
      graph.refOf(own);
    found.set(ref, stated.get(ref));
  }
  return found;
}

function statedComplexities(graph: MeshGraph, team: MeshNode) {
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

/** The weight of all domains, with one for those of unknown complexity. */
export function weighDomains(
  domains: TeamDomains,
  weights: Readonly<Record<Complexity, number>>,
  ofUnknown: number,
): number {
  let sum = 0;
  for (const complexity of domains.values()) {
    sum += complexity ? weights[complexity] : ofUnknown;
  }
  return sum;
}
