import type { MeshNode } from '@backstage-data-mesh/model';

/** Numbered flows in the direction in which something runs along them. */
export interface ColumnNetwork {
  readonly nodeCount: number;
  /** By flow: the node from which it runs. */
  readonly from: Uint32Array;
  /** By flow: the node to which it runs. */
  readonly to: Uint32Array;
  /** By node: the first of the flows that leave it, among `leaving`. */
  readonly starts: Uint32Array;
  /** Flows by the node that they leave. */
  readonly leaving: Uint32Array;
}

/** How something runs along numbered flows; as `SpreadTerms` say it. */
export interface ColumnTerms {
  /** By flow: the number of what may come in by it. */
  readonly entryOf: Uint32Array;
  /** By that number: the rank with which it comes in; NaN where it does not. */
  readonly entering: Float64Array;
  passes(flow: number, rank: number): boolean;
}

/** The best way into each node, by node. */
export interface ColumnSpread {
  /** NaN where nothing came. */
  readonly ranks: Float64Array;
  /** The last flow of the way. */
  readonly by: Uint32Array;
  readonly origins: Uint32Array;
}

/** Sorts flows by the node that they leave; linear. */
export function createNetwork(
  nodeCount: number,
  from: Uint32Array,
  to: Uint32Array,
): ColumnNetwork {
  const starts = new Uint32Array(nodeCount + 1);
  for (let flow = 0; flow < from.length; flow++) starts[from[flow] + 1]++;
  for (let node = 0; node < nodeCount; node++) starts[node + 1] += starts[node];
  const next = starts.slice();
  const leaving = new Uint32Array(from.length);
  for (let flow = 0; flow < from.length; flow++) {
    leaving[next[from[flow]]++] = flow;
  }
  return { nodeCount, from, to, starts, leaving };
}

/**
 * Finds the same ways as `createSpread`: of the lowest rank, of these the
 * shortest, of these by the first flow. Ranks are settled from the lowest on,
 * and of one rank the ways by their length; linear but for sorting the ranks.
 */
export function spreadInColumns(
  network: ColumnNetwork,
  terms: ColumnTerms,
): ColumnSpread {
  const spread = enterAll(network, terms);
  const { ranks } = spread;
  const progress = new Uint8Array(network.nodeCount);
  for (const [rank, nodes] of groupByRank(ranks)) {
    // a lower rank may have reached some of them meanwhile
    let reached = nodes.filter(node => ranks[node] === rank);
    while (reached.length > 0) {
      for (const node of reached) progress[node] = SETTLED;
      reached = goOn(reached, { network, terms, spread, progress });
    }
  }
  return spread;
}

/** For each node the best flow by which it comes into the mesh there. */
function enterAll(
  { nodeCount, to }: ColumnNetwork,
  { entering, entryOf }: ColumnTerms,
): ColumnSpread {
  const ranks = new Float64Array(nodeCount).fill(NaN);
  const by = new Uint32Array(nodeCount);
  const origins = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) origins[node] = node;
  for (let flow = 0; flow < to.length; flow++) {
    const rank = entering[entryOf[flow]];
    if (Number.isNaN(rank)) continue;
    const node = to[flow];
    if (!Number.isNaN(ranks[node]) && !(rank < ranks[node])) continue;
    ranks[node] = rank;
    by[node] = flow;
  }
  return { ranks, by, origins };
}

/** The nodes of each rank, from the lowest rank on. */
function groupByRank(ranks: Float64Array): [number, MeshNode[]][] {
  const groups = new Map<number, MeshNode[]>();
  ranks.forEach((rank, node) => {
    if (Number.isNaN(rank)) return;
    const group = groups.get(rank);
    if (group) group.push(node);
    else groups.set(rank, [node]);
  });
  return [...groups].sort(([a], [b]) => a - b);
}

/** Reached by the step that is being made: a better flow may be found yet. */
const REACHED = 1;
const SETTLED = 2;

interface Spreading {
  readonly network: ColumnNetwork;
  readonly terms: ColumnTerms;
  readonly spread: ColumnSpread;
  /** By node. */
  readonly progress: Uint8Array;
}

/** Goes one flow further from nodes of one rank; returns the nodes reached. */
function goOn(
  nodes: readonly MeshNode[],
  { network, terms, spread, progress }: Spreading,
): MeshNode[] {
  const { to, starts, leaving } = network;
  const { ranks, by, origins } = spread;
  const reached: MeshNode[] = [];
  for (const node of nodes) {
    for (let at = starts[node]; at < starts[node + 1]; at++) {
      const flow = leaving[at];
      const end = to[flow];
      const isReached = progress[end] === REACHED;
      if (progress[end] === SETTLED || (isReached && by[end] < flow)) continue;
      if (!terms.passes(flow, ranks[node])) continue;
      if (!isReached) reached.push(end);
      progress[end] = REACHED;
      ranks[end] = ranks[node];
      by[end] = flow;
      origins[end] = origins[node];
    }
  }
  return reached;
}
