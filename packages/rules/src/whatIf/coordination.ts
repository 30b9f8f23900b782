import {
  blocksInSteps,
  dataProduct,
  eachInSteps,
  eachOfManyInSteps,
  finish,
  owningTeam,
  regionKey,
  regionOfProduct,
  sortInSteps,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import {
  measureCrossing,
  type BoundaryCrossing,
} from '../facts/statistics/boundaryCrossing';
import {
  findFlowNetwork,
  labelProducts,
  type FlowNetwork,
} from '../facts/statistics/flowNetwork';
import { eachTeamworkInSteps } from '../facts/team/interactions';
import { isSupporting } from '../facts/team/teams';

/** The lines across which data may flow. @public */
export type FlowBoundary = 'team' | 'domain' | 'region';

/** Two teams, by their refs in order. @public */
export interface TeamPair {
  readonly teams: readonly [string, string];
  /** The flows between their products, either way. */
  readonly flows: number;
}

/**
 * How the flows of a mesh lie to its teams, domains and regions, and how far the
 * teams that need each other work together. Never one figure: each comes with
 * how many flows it is made of.
 *
 * @public
 */
export interface Coordination {
  /** The data products that take part in flows. */
  readonly products: number;
  /** Pairs of a provider and a consumer; several ports of a pair count once. */
  readonly flows: number;
  /**
   * True with fewer than 10 products or 15 flows, where shares and modularity
   * say little.
   */
  readonly isTooFew: boolean;
  /** `undefined` where no flow has a label at both ends. */
  readonly crossing: Readonly<
    Record<FlowBoundary, BoundaryCrossing | undefined>
  >;
  /** Two teams between whose products data flows. */
  readonly needed: readonly TeamPair[];
  /** Those of them that declare no interaction that takes place. */
  readonly gaps: readonly TeamPair[];
  /**
   * Two teams that declare one while no data flows between their products; teams
   * that give help or a service are left out.
   */
  readonly excess: readonly TeamPair[];
  /**
   * Socio-technical congruence on the level of teams: the share of the needed
   * pairs that is declared (Cataldo, Herbsleb and Carley, 2008). `undefined`
   * where none is needed.
   */
  readonly congruence?: number;
  /** The same, where a pair counts as much as flows between its teams. */
  readonly weightedCongruence?: number;
}

const MIN_PRODUCTS = 10;
const MIN_FLOWS = 15;

/** Measures flows and interactions, linear in both. @public */
export function measureCoordination(graph: MeshGraph): Coordination {
  return finish(coordinationInSteps(graph));
}

/** The same, in steps. */
export function* coordinationInSteps(graph: MeshGraph): Steps<Coordination> {
  const network = yield* findFlowNetwork(graph);
  const { products, providers } = network;
  const needed = yield* findNeeded(graph, network);
  const declared = yield* findDeclared(graph);
  const gaps = yield* pairsWithout(needed, declared);
  const idle = yield* pairsWithout(declared, needed);
  const excess: TeamPair[] = [];
  yield* eachInSteps(idle, pair => {
    if (pair.teams.every(ref => isProductTeam(graph, ref))) excess.push(pair);
  });
  const share = (part: number, whole: number) =>
    whole === 0 ? undefined : 1 - part / whole;
  return {
    products: products.length,
    flows: providers.length,
    isTooFew: products.length < MIN_PRODUCTS || providers.length < MIN_FLOWS,
    crossing: {
      team: yield* crossingOf(network, node => owningTeam(graph, node)),
      domain: yield* crossingOf(network, node => graph.first(node, 'partOf')),
      region: yield* crossingOf(network, node => regionOf(graph, node)),
    },
    needed,
    gaps,
    excess,
    congruence: share(gaps.length, needed.length),
    weightedCongruence: share(weightOf(gaps), weightOf(needed)),
  };
}

function* crossingOf(
  network: FlowNetwork,
  labelOf: (product: MeshNode) => string | number | undefined,
): Steps<BoundaryCrossing | undefined> {
  const labels = yield* labelProducts(network, labelOf);
  yield;
  return measureCrossing(network, labels);
}

function regionOf(graph: MeshGraph, product: MeshNode): string | undefined {
  const region = regionOfProduct(graph, product);
  return region === undefined ? undefined : regionKey(region);
}

function weightOf(pairs: readonly TeamPair[]): number {
  return pairs.reduce((sum, { flows }) => sum + flows, 0);
}

/** The pairs of one list that are not in another; both are in order. */
export function* pairsWithout(
  pairs: readonly TeamPair[],
  others: readonly TeamPair[],
): Steps<TeamPair[]> {
  const found: TeamPair[] = [];
  let at = 0;
  yield* eachInSteps(pairs, pair => {
    while (at < others.length && compareTeams(others[at], pair) < 0) at++;
    const isAmong = at < others.length && compareTeams(others[at], pair) === 0;
    if (!isAmong) found.push(pair);
  });
  return found;
}

function* findNeeded(
  graph: MeshGraph,
  { products, providers, consumers }: FlowNetwork,
): Steps<TeamPair[]> {
  const teams: (MeshNode | undefined)[] = [];
  yield* eachInSteps(products, node => teams.push(owningTeam(graph, node)));
  // by the team that comes first: one list of all pairs would grow in long steps
  const counts = new Map<string, Map<string, number>>();
  yield* blocksInSteps(providers.length, (start, end) => {
    for (let flow = start; flow < end; flow++) {
      const [from, to] = [teams[providers[flow]], teams[consumers[flow]]];
      if (from === undefined || to === undefined || from === to) continue;
      const [a, b] = pairOf(graph, from, to);
      const others = counts.get(a) ?? new Map<string, number>();
      counts.set(a, others.set(b, (others.get(b) ?? 0) + 1));
    }
  });
  const found: TeamPair[] = [];
  const firsts = yield* sortInSteps([...counts], ([a], [b]) =>
    a < b ? -1 : 1,
  );
  yield* eachOfManyInSteps(firsts, ([a, others]) => {
    for (const b of [...others.keys()].sort())
      found.push({ teams: [a, b], flows: others.get(b)! });
    return others.size;
  });
  return found;
}

/** In order, too. */
function* findDeclared(graph: MeshGraph): Steps<TeamPair[]> {
  const found = new Map<string, TeamPair>();
  yield* eachTeamworkInSteps(graph, ({ teams }) => {
    const pair = pairOf(graph, ...teams);
    found.set(pair.join(' '), { teams: pair, flows: 0 });
  });
  return yield* sortInSteps([...found.values()], compareTeams);
}

function isProductTeam(graph: MeshGraph, ref: string): boolean {
  const team = graph.nodeOf(ref);
  if (team === undefined || isSupporting(graph, team)) return false;
  return graph
    .targets(team, 'ownerOf')
    .some(node => graph.get(dataProduct, node) !== undefined);
}

function pairOf(graph: MeshGraph, a: MeshNode, b: MeshNode): TeamPair['teams'] {
  const [first, second] = [graph.refOf(a), graph.refOf(b)];
  return first < second ? [first, second] : [second, first];
}

function compareTeams({ teams: [a, b] }: TeamPair, { teams }: TeamPair) {
  const [c, d] = teams;
  if (a !== c) return a < c ? -1 : 1;
  if (b !== d) return b < d ? -1 : 1;
  return 0;
}
