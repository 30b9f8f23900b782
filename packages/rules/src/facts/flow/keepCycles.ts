import {
  blocksInSteps,
  componentsInSteps,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Keeper } from '../../memory/keeper';
import type { Cycles } from '../cycles/shortestCycles';
import { flowCyclesInSteps, type FlowCycle } from './flowCycles';

/**
 * Finds cycles when they are first asked for, and keeps them while changes make
 * none and touch none. That is told from an order in which each product comes
 * after all that it reads: a flow that fits into it closes no cycle.
 */
export function keepCycles(
  graph: MeshGraph,
  keeper: Keeper,
): (product: MeshNode) => FlowCycle | undefined {
  const cells = keeper.cells('cycle');
  let known: OrderedCycles | undefined;
  const start = keeper.later(function* findAll() {
    known = yield* findInOrder(graph);
  });
  keeper.follow(function* follow({ touched }) {
    if (!known || fits(graph, known, touched)) return;
    const before = known;
    known = yield* findInOrder(graph);
    [...before.cycles.keys(), ...known.cycles.keys()].forEach(cells.touch);
  });
  return product => {
    cells.read(product);
    start();
    return known?.cycles.get(product);
  };
}

interface OrderedCycles {
  readonly cycles: Cycles<FlowCycle>;
  /** The place of each node: after all that it reads, but for cycles. */
  readonly order: number[];
}

function* findInOrder(graph: MeshGraph): Steps<OrderedCycles> {
  const components = yield* componentsInSteps(graph.nodeCount, node =>
    graph.targets(node, 'consumesFrom'),
  );
  const order: number[] = new Array(graph.nodeCount).fill(0);
  yield* blocksInSteps(components.length, (from, to) => {
    for (let place = from; place < to; place++) {
      for (const member of components[place]) order[member] = place;
    }
  });
  const cycles = yield* flowCyclesInSteps(graph, components);
  return { cycles, order };
}

/** True when what some nodes read now leaves the cycles as they are. */
function fits(
  graph: MeshGraph,
  { cycles, order }: OrderedCycles,
  nodes: Iterable<MeshNode>,
): boolean {
  for (const node of nodes) {
    if (cycles.has(node)) return false;
    const read = graph.targets(node, 'consumesFrom');
    order[node] ??= placeAfter(read, order);
    const isAfter = (target: MeshNode) =>
      (order[target] ?? Infinity) < order[node];
    const isBefore = (reader: MeshNode) => order[node] < (order[reader] ?? -1);
    if (!read.every(isAfter)) return false;
    if (!graph.targets(node, 'suppliesTo').every(isBefore)) return false;
  }
  return true;
}

/** A place for a new product, before what comes next by chance. */
function placeAfter(read: Uint32Array, order: readonly number[]): number {
  let last = -1;
  for (const target of read) last = Math.max(last, order[target] ?? 0);
  return last + 0.5;
}
