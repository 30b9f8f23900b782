import {
  dataProduct,
  eachInSteps,
  isInUse,
  isRetired,
  owningTeam,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Keeper } from '../../memory/keeper';

/** Which teams own data products, and between which of them data flows. @public */
export interface TeamFlows {
  /** The team that owns a product; `undefined` for a person. */
  teamOf(product: MeshNode): MeshNode | undefined;
  /** The teams that own a data product, in the order of their refs. */
  productTeams(): readonly MeshNode[];
  ownsProduct(team: MeshNode): boolean;
  /** The data products that a team owns, without those that are retired. */
  productsOf(team: MeshNode): Uint32Array;
  /** Those that are in production. */
  productionProductsOf(team: MeshNode): Uint32Array;
  /** True when data flows between products of two teams, either way. */
  isBetween(a: MeshNode, b: MeshNode): boolean;
  /** The teams whose products read products of a team. */
  consumersOf(team: MeshNode): ReadonlySet<MeshNode>;
}

/** Finds the flows between teams, those of each team when they are asked for. */
export function keepTeamFlows(graph: MeshGraph, keeper: Keeper): TeamFlows {
  const isProduct = (node: MeshNode) =>
    graph.get(dataProduct, node) !== undefined;
  const isUsed = keeper.ofEntity(node => {
    const product = graph.get(dataProduct, node);
    return product !== undefined && isInUse(product);
  });
  const isInProduction = keeper.ofEntity(
    node => graph.get(dataProduct, node)?.spec.lifecycle === 'production',
  );
  const consumersOf = keeper.around(team => {
    const consumers = new Set<MeshNode>();
    for (const product of graph.targets(team, 'ownerOf')) {
      if (isRetired(graph, product)) continue;
      for (const consumer of graph.targets(product, 'suppliesTo')) {
        if (isRetired(graph, consumer)) continue;
        const reader = owningTeam(graph, consumer);
        if (reader !== undefined && reader !== team) consumers.add(reader);
      }
    }
    return consumers;
  });
  return {
    teamOf: keeper.ofEntity(product => owningTeam(graph, product)),
    productTeams: keeper.wholeInSteps([dataProduct], findProductTeams),
    ownsProduct: team => graph.targets(team, 'ownerOf').some(isProduct),
    productsOf: team => graph.targets(team, 'ownerOf').filter(isUsed),
    productionProductsOf: team =>
      graph.targets(team, 'ownerOf').filter(isInProduction),
    consumersOf,
    isBetween: (a, b) => consumersOf(a).has(b) || consumersOf(b).has(a),
  };
}

/** The teams that own a data product, in the order of their refs. */
export function* findProductTeams(
  graph: MeshGraph,
): Steps<readonly MeshNode[]> {
  const teams = new Set<MeshNode>();
  yield* eachInSteps(graph.ofKind(dataProduct), node => {
    const team = owningTeam(graph, node);
    if (team !== undefined) teams.add(team);
  });
  const refs = [...teams].map(graph.refOf).sort();
  return refs.flatMap(ref => graph.nodeOf(ref) ?? []);
}
