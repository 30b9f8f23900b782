import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import type { ProductTeams } from '../team/teams';

/** Which teams own data products, and between which of them data flows. @public */
export interface TeamFlows {
  /** The teams that own a data product, in the order of their numbers. */
  readonly productTeams: readonly MeshNode[];
  ownsProduct(team: MeshNode): boolean;
  /** True when data flows between products of two teams, either way. */
  isBetween(a: MeshNode, b: MeshNode): boolean;
  /** The teams whose products read products of a team. */
  consumersOf(team: MeshNode): ReadonlySet<MeshNode>;
}

const NOBODY: ReadonlySet<MeshNode> = new Set();

/** Finds the flows between teams; linear in flows. */
export function findTeamFlows(
  graph: MeshGraph,
  teamOf: ProductTeams,
): TeamFlows {
  const consumers = new Map<MeshNode, Set<MeshNode>>();
  for (const [product, team] of teamOf) {
    for (const provider of graph.targets(product, 'consumesFrom')) {
      const from = teamOf.get(provider);
      if (from === undefined || from === team) continue;
      const known = consumers.get(from) ?? new Set<MeshNode>();
      consumers.set(from, known.add(team));
    }
  }
  const teams = new Set(teamOf.values());
  const consumersOf = (team: MeshNode) => consumers.get(team) ?? NOBODY;
  return {
    productTeams: [...teams].sort((a, b) => a - b),
    ownsProduct: team => teams.has(team),
    consumersOf,
    isBetween: (a, b) => consumersOf(a).has(b) || consumersOf(b).has(a),
  };
}
