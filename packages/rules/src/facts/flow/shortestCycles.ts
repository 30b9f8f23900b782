import {
  dataProduct,
  findComponents,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';

/** A cycle of products that read each other. */
export interface Cycle {
  /** From the first ref on; each reads the next, the last the first. */
  readonly nodes: readonly MeshNode[];
  /** How many products reach each other here, those of other cycles included. */
  readonly groupSize: number;
  /** The place of a product in the cycle, if it is in it. */
  placeOf(product: MeshNode): number | undefined;
  /**
   * The place of the product whose reading runs most against the stream, from
   * use back to source; `undefined` where the types of products tell nothing.
   */
  readonly cut?: number;
}

/** The cycle of each product that is in one. */
export type Cycles = ReadonlyMap<MeshNode, Cycle>;

/** So many steps are spent on a group; one of 100 products takes fewer. */
const MAX_STEPS = 50_000;

/**
 * The shortest cycle of each product, given the components of the flows. In a
 * very large group not all are searched for: a product then gets the cycle in
 * which another search met it, or one of its group.
 */
export function findShortestCycles(
  graph: MeshGraph,
  components: readonly (readonly MeshNode[])[] = findComponents(
    graph,
    'consumesFrom',
  ),
): Cycles {
  const found = new Map<MeshNode, Cycle>();
  const group = new Int32Array(graph.nodeCount).fill(-1);
  const byRef = compareByRef(graph);
  components.forEach((members, index) => {
    if (!isCycle(graph, members)) return;
    for (const member of members) group[member] = index;
    const inOrder = [...members].sort(byRef);
    findInGroup({ graph, group, steps: 0 }, inOrder, found);
  });
  return found;
}

function isCycle(
  graph: MeshGraph,
  [first, ...rest]: readonly MeshNode[],
): boolean {
  return (
    rest.length > 0 || graph.targets(first, 'consumesFrom').includes(first)
  );
}

function compareByRef(graph: MeshGraph) {
  return (a: MeshNode, b: MeshNode) =>
    graph.refOf(a) < graph.refOf(b) ? -1 : 1;
}

interface Search {
  readonly graph: MeshGraph;
  /** The number of the group that a node is in; -1 for none so far. */
  readonly group: Int32Array;
  steps: number;
}

function findInGroup(
  search: Search,
  members: readonly MeshNode[],
  found: Map<MeshNode, Cycle>,
): void {
  const met = new Map<MeshNode, Cycle>();
  let first: Cycle | undefined;
  for (const member of members) {
    if (first && search.steps > MAX_STEPS) {
      found.set(member, met.get(member) ?? first);
      continue;
    }
    const nodes = fromFirst(search.graph, findCycleOf(search, member));
    const cycle = describeCycle(search.graph, nodes, members.length);
    first ??= cycle;
    found.set(member, cycle);
    nodes.filter(node => !met.has(node)).forEach(node => met.set(node, cycle));
  }
}

/** A breadth-first search that ends where it began. */
function findCycleOf(search: Search, start: MeshNode): MeshNode[] {
  const { graph, group } = search;
  const cameFrom = new Map<MeshNode, MeshNode>();
  const queue = [start];
  for (let next = 0; next < queue.length; next++) {
    const node = queue[next];
    for (const target of graph.targets(node, 'consumesFrom')) {
      search.steps++;
      if (target === start) return walkBack(cameFrom, node, start);
      if (group[target] !== group[start] || cameFrom.has(target)) continue;
      cameFrom.set(target, node);
      queue.push(target);
    }
  }
  return [start];
}

function walkBack(
  cameFrom: ReadonlyMap<MeshNode, MeshNode>,
  end: MeshNode,
  start: MeshNode,
): MeshNode[] {
  const nodes: MeshNode[] = [];
  let node: MeshNode | undefined = end;
  while (node !== undefined && node !== start) {
    nodes.push(node);
    node = cameFrom.get(node);
  }
  return [start, ...nodes.reverse()];
}

/** The same cycle, beginning with its first ref. */
function fromFirst(
  { refOf }: MeshGraph,
  cycle: readonly MeshNode[],
): readonly MeshNode[] {
  let first = 0;
  cycle.forEach((node, index) => {
    if (refOf(node) < refOf(cycle[first])) first = index;
  });
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

function describeCycle(
  graph: MeshGraph,
  nodes: readonly MeshNode[],
  groupSize: number,
): Cycle {
  const places = new Map(nodes.map((node, place) => [node, place]));
  return {
    nodes,
    groupSize,
    placeOf: product => places.get(product),
    cut: findCut(graph, nodes),
  };
}

/** Data flows from its source towards its use. */
const STREAM = ['source-aligned', 'aggregate', 'consumer-aligned'];

function findCut(
  graph: MeshGraph,
  nodes: readonly MeshNode[],
): number | undefined {
  const steps = nodes.map(node =>
    STREAM.indexOf(graph.get(dataProduct, node)?.spec.type ?? ''),
  );
  let cut: number | undefined;
  let most = 0;
  steps.forEach((step, place) => {
    const against = steps[(place + 1) % steps.length] - step;
    if (against > most) [cut, most] = [place, against];
  });
  return cut;
}
