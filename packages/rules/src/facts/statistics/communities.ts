import { eachInSteps, finish, type Steps } from '@backstage-data-mesh/model';
import type { FlowNetwork } from './flowNetwork';
import {
  buildWeightedGraph,
  undirected,
  type WeightedGraph,
} from './weightedGraph';
import { seededOrder } from './seededOrder';

const SEED = 20221020;
const MAX_ROUNDS = 20;
// A round in which fewer move than one in so many changes the answer little.
const LEAST_MOVES = 1_000;
const MAX_LEVELS = 20;
// Smaller gains are noise of floating point, and might go on for ever.
const LEAST_GAIN = 1e-9;

/**
 * The community of each product: groups that exchange more data among
 * themselves than chance would have it. The Louvain method (Blondel, Guillaume,
 * Lambiotte and Lefebvre, 2008) on the flows without their direction, visiting
 * nodes in an order that a fixed seed gives, so that the answer repeats.
 */
export function findCommunities(network: FlowNetwork): Int32Array {
  return finish(communitiesInSteps(network));
}

/** The same, in steps. */
export function* communitiesInSteps(network: FlowNetwork): Steps<Int32Array> {
  let graph = yield* undirected(network);
  const community = Int32Array.from({ length: graph.size }, (_, node) => node);
  for (let level = 0; level < MAX_LEVELS; level++) {
    const moved = yield* moveNodes(graph);
    const { labels, count } = renumber(moved);
    community.forEach((node, product) => {
      community[product] = labels[node];
    });
    if (count === graph.size) break;
    graph = yield* mergeNodes(graph, labels, count);
  }
  return community;
}

/** Moves single nodes to where modularity grows most, until none gains. */
function* moveNodes(graph: WeightedGraph): Steps<Uint32Array> {
  const { size, degrees } = graph;
  const community = Uint32Array.from({ length: size }, (_, node) => node);
  const degreeOf = degrees.slice();
  const linksTo = new Float64Array(size);
  const order = seededOrder(size, SEED);
  const move = { community, degreeOf, linksTo };
  let moves = size;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (moves <= size / LEAST_MOVES) break;
    moves = yield* moveEach(graph, order, move);
  }
  return community;
}

/** Moves nodes in an order, each once; tells how many have moved. */
function* moveEach(
  graph: WeightedGraph,
  order: Uint32Array,
  terms: Omit<Move, 'node'>,
): Steps<number> {
  const { community, degreeOf } = terms;
  let moves = 0;
  yield* eachInSteps(order, node => {
    const from = community[node];
    degreeOf[from] -= graph.degrees[node];
    const to = findBest(graph, { ...terms, node });
    degreeOf[to] += graph.degrees[node];
    community[node] = to;
    if (to !== from) moves++;
  });
  return moves;
}

interface Move {
  readonly node: number;
  readonly community: Uint32Array;
  /** The degrees of each community, the node itself left out. */
  readonly degreeOf: Float64Array;
  /** Room for the links to each community; all zero before and after. */
  readonly linksTo: Float64Array;
}

/** The community that gains most by taking the node in; its own when equal. */
function findBest(graph: WeightedGraph, move: Move): number {
  const { node, community, degreeOf, linksTo } = move;
  const { starts, neighbours, weights, degrees, total } = graph;
  const [start, end] = [starts[node], starts[node + 1]];
  for (let at = start; at < end; at++) {
    if (neighbours[at] !== node)
      linksTo[community[neighbours[at]]] += weights[at];
  }
  const gainOf = (to: number) =>
    linksTo[to] - (degrees[node] * degreeOf[to]) / total;
  let best = community[node];
  let gain = total === 0 ? 0 : gainOf(best);
  for (let at = start; at < end; at++) {
    const candidate = community[neighbours[at]];
    if (candidate === best) continue;
    const next = gainOf(candidate);
    if (next <= gain + LEAST_GAIN) continue;
    best = candidate;
    gain = next;
  }
  for (let at = start; at < end; at++) linksTo[community[neighbours[at]]] = 0;
  return best;
}

/** Numbers without gaps, in the order in which they first appear. */
function renumber(community: Uint32Array) {
  const numbers = new Map<number, number>();
  const labels = community.map(old => {
    const number = numbers.get(old) ?? numbers.size;
    numbers.set(old, number);
    return number;
  });
  return { labels, count: numbers.size };
}

/** Each community becomes one node, its inner edges a loop. */
function* mergeNodes(
  graph: WeightedGraph,
  labels: Uint32Array,
  count: number,
): Steps<WeightedGraph> {
  const { size, starts, neighbours, weights } = graph;
  const sums = new Map<number, number>();
  yield* eachInSteps(Array(size).keys(), node => {
    for (let at = starts[node]; at < starts[node + 1]; at++) {
      // an edge stands in both rows: it is taken from the lower one
      if (neighbours[at] < node) continue;
      const ends = [labels[node], labels[neighbours[at]]];
      const key = Math.min(...ends) * count + Math.max(...ends);
      sums.set(key, (sums.get(key) ?? 0) + weights[at]);
    }
  });
  const keys = [...sums.keys()];
  const values = [...sums.values()];
  return yield* buildWeightedGraph({
    size: count,
    a: keys.map(key => Math.floor(key / count)),
    b: keys.map(key => key % count),
    weightOf: pair => values[pair],
  });
}
