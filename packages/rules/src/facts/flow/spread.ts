import {
  eachInSteps,
  eachOfManyInSteps,
  sortInSteps,
  STEP_SIZE,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Cells } from '../../memory/keeper';
import { createNodeList } from '../../memory/nodeList';
import type { InputFlow } from './inputFlows';

/** Flows in the direction in which something runs along them. */
export interface Network {
  /** All nodes are below this number, but for those that come later. */
  readonly nodeCount: number;
  /** The flows by which it comes into a product. */
  into(product: MeshNode): readonly InputFlow[];
  /** The flows by which it leaves a product. */
  outOf(product: MeshNode): readonly InputFlow[];
  start(flow: InputFlow): MeshNode;
  end(flow: InputFlow): MeshNode;
}

/** How something runs along flows, of which it may look at a part only. */
export interface SpreadTerms<Flow = InputFlow> {
  /**
   * The rank with which it comes into the mesh by a flow, if it does; the
   * lowest rank counts most.
   */
  enters(flow: Flow): number | undefined;
  /** True when what reached the start of a flow goes on through it. */
  passes(flow: Flow, rank: number): boolean;
}

/**
 * Something that runs along flows. It reaches a product by its best way: of the
 * lowest rank, of these the shortest, of these by the first flow.
 */
export interface Spread {
  /** The rank of what reached a product; `undefined` when nothing did. */
  rankOf(product: MeshNode): number | undefined;
  /** The product in which what reached a product came into the mesh. */
  originOf(product: MeshNode): MeshNode | undefined;
  /** The flow by which it came into a product. */
  cameBy(product: MeshNode): InputFlow | undefined;
  /**
   * Finds the ways anew where the flows into some products, or what their terms
   * depend on, may have changed; with all products it finds all ways. Returns
   * the products that it reaches otherwise than before. Takes time in
   * proportion to the products that it reaches otherwise, their flows, and the
   * flows into the given ones.
   */
  renew(products: Iterable<MeshNode>): Steps<readonly MeshNode[]>;
}

/** The best way into a product. */
interface Label {
  readonly rank: number;
  /** The number of flows between where it came into the mesh and `by`. */
  readonly distance: number;
  /** The last flow. */
  readonly by: InputFlow;
  readonly origin: MeshNode;
}

/**
 * The best ways form a forest: each leads back, flow by flow, to where it came
 * into the mesh. When the way into a product no longer holds, the ways that
 * lead over it are forgotten, and found anew from the products around them, as
 * in the algorithm of Ramalingam and Reps (1996) for shortest paths.
 */
export function createSpread(
  network: Network,
  terms: SpreadTerms,
  cells: Cells,
): Spread {
  const labels: Labels = createNodeList(network);
  const read = (product: MeshNode) => {
    cells.read(product);
    return labels[product];
  };
  return {
    rankOf: product => read(product)?.rank,
    originOf: product => read(product)?.origin,
    cameBy: product => read(product)?.by,
    *renew(products) {
      const renewal: Renewal = { network, terms, labels, before: new Map() };
      const lost = yield* forget(renewal, products);
      yield* settle(renewal, lost);
      const changed: MeshNode[] = [];
      yield* eachInSteps(renewal.before, ([product, before]) => {
        if (isSame(renewal, before, labels[product])) return;
        cells.touch(product);
        changed.push(product);
      });
      return changed;
    },
  };
}

type Labels = (Label | undefined)[];

interface Renewal {
  readonly network: Network;
  readonly terms: SpreadTerms;
  readonly labels: Labels;
  /** The labels of products as they were, for those that may change. */
  readonly before: Map<MeshNode, Label | undefined>;
}

/**
 * Takes the label from products for which there is another best way now, and
 * from those whose way leads over them.
 */
function* forget(
  renewal: Renewal,
  products: Iterable<MeshNode>,
): Steps<readonly MeshNode[]> {
  const { network, labels } = renewal;
  const lost: MeshNode[] = [];
  yield* eachOfManyInSteps(products, product => {
    const best = findBest(renewal, product);
    if (!isSame(renewal, best, labels[product])) lost.push(product);
    // the same way may be made of other objects
    else if (best) labels[product] = best;
    return network.into(product).length;
  });
  yield* eachInSteps([...lost], product => drop(renewal, product));
  // a list yields what is added to it while it is walked
  yield* eachOfManyInSteps(lost, product => {
    const flows = network.outOf(product);
    for (const flow of flows) {
      const end = network.end(flow);
      if (!isSameFlow(labels[end]?.by, flow)) continue;
      drop(renewal, end);
      lost.push(end);
    }
    return flows.length;
  });
  return lost;
}

function drop({ before, labels }: Renewal, product: MeshNode): void {
  if (!before.has(product)) before.set(product, labels[product]);
  labels[product] = undefined;
}

/** Finds the best ways of products without one, and of what lies beyond. */
function* settle(renewal: Renewal, lost: readonly MeshNode[]): Steps<void> {
  const { network, terms, labels } = renewal;
  const found: Way[] = [];
  yield* eachOfManyInSteps(lost, product => {
    const label = findBest(renewal, product);
    if (label) found.push({ product, label });
    return network.into(product).length;
  });
  const first = yield* sortInSteps(found, (a, b) => compare(a.label, b.label));
  yield* eachInSteps(first, ({ product, label }) => {
    labels[product] = label;
  });
  // what goes on from ways in order is in order: two lists need no heap
  const later: Way[] = [];
  const nextOf = takeInOrder(first, later);
  let done = 0;
  for (let next = nextOf(); next; next = nextOf()) {
    const { product, label } = next;
    done++;
    if (done % STEP_SIZE === 0) yield;
    if (labels[product] !== label) continue;
    for (const by of network.outOf(product)) {
      const end = network.end(by);
      if (!leadsBetter(label, by, labels[end])) continue;
      if (!terms.passes(by, label.rank)) continue;
      drop(renewal, end);
      const way = onward(label, by);
      labels[end] = way;
      later.push({ product: end, label: way });
    }
  }
}

/** The way that goes on through one more flow. */
function onward({ rank, distance, origin }: Label, by: InputFlow): Label {
  return { rank, distance: distance + 1, by, origin };
}

interface Way {
  readonly product: MeshNode;
  readonly label: Label;
}

/** The next of two lists in order, of which the second may grow. */
function takeInOrder(first: readonly Way[], later: readonly Way[]) {
  let [nextFirst, nextLater] = [0, 0];
  return (): Way | undefined => {
    const [a, b] = [first[nextFirst], later[nextLater]];
    if (a && (!b || compare(a.label, b.label) <= 0)) {
      nextFirst++;
      return a;
    }
    nextLater++;
    return b;
  };
}

/** The best way into a product over what is known of those around it. */
function findBest(
  { network, terms, labels }: Renewal,
  product: MeshNode,
): Label | undefined {
  let best: Label | undefined;
  for (const by of network.into(product)) {
    const rank = terms.enters(by);
    if (rank !== undefined && isBetter(rank, 0, by, best)) {
      best = { rank, distance: 0, by, origin: product };
    }
    const start = labels[network.start(by)];
    if (!start || !leadsBetter(start, by, best)) continue;
    if (terms.passes(by, start.rank)) best = onward(start, by);
  }
  return best;
}

function compare(a: Label, b: Label): number {
  return a.rank - b.rank || a.distance - b.distance;
}

function isBetter(
  rank: number,
  distance: number,
  by: InputFlow,
  known: Label | undefined,
): boolean {
  if (!known) return true;
  if (rank !== known.rank) return rank < known.rank;
  return distance === known.distance
    ? by.index < known.by.index
    : distance < known.distance;
}

/** True for a way on by a flow that is better, or the same from elsewhere. */
function leadsBetter(
  { rank, distance, origin }: Label,
  by: InputFlow,
  known: Label | undefined,
): boolean {
  if (isBetter(rank, distance + 1, by, known)) return true;
  return (
    rank === known?.rank &&
    distance + 1 === known.distance &&
    isSameFlow(known.by, by) &&
    origin !== known.origin
  );
}

function isSame(
  { network }: Renewal,
  a: Label | undefined,
  b: Label | undefined,
): boolean {
  if (!a || !b) return a === b;
  return (
    compare(a, b) === 0 &&
    a.origin === b.origin &&
    isSameFlow(a.by, b.by) &&
    network.start(a.by) === network.start(b.by)
  );
}

/** Flows are found anew when their ends change, and mean the same. */
function isSameFlow(a: InputFlow | undefined, b: InputFlow): boolean {
  return a?.index === b.index && a.consumer === b.consumer;
}

/** The products between a product and where what reached it came from. */
export function chainTo(
  spread: Pick<Spread, 'originOf' | 'cameBy'>,
  product: MeshNode,
): MeshNode[] {
  const chain: MeshNode[] = [];
  const origin = spread.originOf(product);
  let step: MeshNode | undefined = product;
  while (step !== undefined) {
    const provider: MeshNode | undefined = spread.cameBy(step)?.provider;
    if (provider !== undefined) chain.push(provider);
    step = step === origin ? undefined : provider;
  }
  return chain;
}
