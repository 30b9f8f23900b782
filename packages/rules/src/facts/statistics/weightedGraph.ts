import { blocksInSteps, type Steps } from '@backstage-data-mesh/model';
import type { FlowNetwork } from './flowNetwork';

/** An undirected graph with weights, in compressed rows. */
export interface WeightedGraph {
  readonly size: number;
  /** The row of a node is from `starts[node]` to `starts[node + 1]`. */
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
  /** The sum of the weights at a node, loops counted twice. */
  readonly degrees: Float64Array;
  /** The sum of all degrees, which is twice the weight of all edges. */
  readonly total: number;
}

/** A pair of nodes with a weight; pairs may repeat, and add up. */
export interface WeightedPairs {
  readonly size: number;
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly weightOf: (pair: number) => number;
}

/** The flows without their direction. */
export function undirected(network: FlowNetwork): Steps<WeightedGraph> {
  return buildWeightedGraph({
    size: network.products.length,
    a: network.providers,
    b: network.consumers,
    weightOf: () => 1,
  });
}

/** Builds the rows by counting sort; a loop stands once in its row. */
export function* buildWeightedGraph(
  pairs: WeightedPairs,
): Steps<WeightedGraph> {
  const { size, a, b, weightOf } = pairs;
  const starts = yield* countRows(pairs);
  const next = starts.slice();
  const neighbours = new Uint32Array(starts[size]);
  const weights = new Float64Array(starts[size]);
  const degrees = new Float64Array(size);
  const place = (node: number, neighbour: number, weight: number) => {
    neighbours[next[node]] = neighbour;
    weights[next[node]++] = weight;
  };
  let total = 0;
  yield* blocksInSteps(a.length, (from, to) => {
    for (let pair = from; pair < to; pair++) {
      const weight = weightOf(pair);
      place(a[pair], b[pair], weight);
      if (a[pair] !== b[pair]) place(b[pair], a[pair], weight);
      degrees[a[pair]] += weight;
      degrees[b[pair]] += weight;
      total += 2 * weight;
    }
  });
  return { size, starts, neighbours, weights, degrees, total };
}

function* countRows({ size, a, b }: WeightedPairs): Steps<Uint32Array> {
  const starts = new Uint32Array(size + 1);
  yield* blocksInSteps(a.length, (from, to) => {
    for (let pair = from; pair < to; pair++) {
      starts[a[pair] + 1]++;
      if (a[pair] !== b[pair]) starts[b[pair] + 1]++;
    }
  });
  for (let node = 0; node < size; node++) starts[node + 1] += starts[node];
  return starts;
}
