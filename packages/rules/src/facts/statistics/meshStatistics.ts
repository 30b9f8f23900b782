import {
  regionOfProduct,
  eachInSteps,
  finish,
  regionKey,
  sortInSteps,
  type MeshGraph,
  type MeshNode,
  type Steps,
} from '@backstage-data-mesh/model';
import type { Keeper } from '../../memory/keeper';
import { once } from '../../memory/once';
import { compareByRef } from '../../references/sortByRef';
import { crossingInSteps, type BoundaryCrossing } from './boundaryCrossing';
import {
  findFlowNetwork,
  labelProducts,
  NO_LABEL,
  type FlowNetwork,
  type Labels,
} from './flowNetwork';
import { KnownCommunities } from './knownCommunities';
import { randIndexInSteps } from './randIndex';

/** A boundary that an organisation draws between data products. @public */
export type Boundary = 'region' | 'domain';

/** A flow of data from one data product to another. @public */
export interface FlowEnds {
  readonly provider: MeshNode;
  readonly consumer: MeshNode;
}

/**
 * Figures on the flows of the whole mesh. They say little of a small one: see
 * `products` and `flows` of each crossing before reading them.
 *
 * @public
 */
export interface MeshStatistics {
  /** How data crosses a boundary; `undefined` where nothing flows. */
  crossing(boundary: Boundary): BoundaryCrossing | undefined;
  /** The flows that cross it, in the order of their consumers' refs. */
  crossingFlows(boundary: Boundary): readonly FlowEnds[];
  /**
   * The adjusted Rand index of a boundary and the communities that the flows
   * form: 1 when they are the same, about 0 when they have nothing in common.
   */
  matchOf(boundary: Boundary): number;
  /** The products whose community mostly lies in another part, by their refs. */
  misplaced(boundary: Boundary): readonly MeshNode[];
}

/** Measures the flows of a mesh; communities only when they are asked for. */
export function* measureMesh(
  graph: MeshGraph,
  later: Keeper['later'] = derive => once(() => finish(derive())),
  known = new KnownCommunities(),
): Steps<MeshStatistics> {
  const network = yield* findFlowNetwork(graph);
  const labels: Readonly<Record<Boundary, Labels>> = {
    region: yield* labelProducts(network, node => regionKeyOf(graph, node)),
    domain: yield* labelProducts(network, node => graph.first(node, 'partOf')),
  };
  const communities = later(() => known.of(network));
  const forEach = <Value>(measure: (of: Labels) => Steps<Value>) => {
    const region = later(() => measure(labels.region));
    const domain = later(() => measure(labels.domain));
    return (boundary: Boundary) =>
      boundary === 'region' ? region() : domain();
  };
  // found before what rests on it, which has no steps for both
  const amongCommunities = <Value>(
    measure: (of: Labels, found: Labels) => Steps<Value>,
  ) => {
    const measured = forEach(of => measure(of, communities()));
    return (boundary: Boundary) => {
      communities();
      return measured(boundary);
    };
  };
  return {
    crossing: forEach(of => crossingInSteps(network, of)),
    crossingFlows: forEach(of => findCrossingFlows(network, of)),
    matchOf: amongCommunities((of, found) => randIndexInSteps(found, of)),
    misplaced: amongCommunities(function* misplaced(of, found) {
      const nodes = yield* findMisplaced(network, found, of);
      return yield* sortInSteps(nodes, compareByRef(graph));
    }),
  };
}

function regionKeyOf(graph: MeshGraph, product: MeshNode): string | undefined {
  const region = regionOfProduct(graph, product);
  return region === undefined ? undefined : regionKey(region);
}

function* findCrossingFlows(
  { products, providers, consumers }: FlowNetwork,
  labels: Labels,
): Steps<FlowEnds[]> {
  const found: FlowEnds[] = [];
  yield* eachInSteps(providers.keys(), flow => {
    const [provider, consumer] = [providers[flow], consumers[flow]];
    const isKnown =
      labels[provider] !== NO_LABEL && labels[consumer] !== NO_LABEL;
    if (!isKnown || labels[provider] === labels[consumer]) return;
    found.push({ provider: products[provider], consumer: products[consumer] });
  });
  return found;
}

function* findMisplaced(
  { products }: FlowNetwork,
  communities: Labels,
  labels: Labels,
): Steps<MeshNode[]> {
  const majorities = yield* findMajorities(communities, labels);
  const found: MeshNode[] = [];
  yield* eachInSteps(products.keys(), index => {
    const majority = majorities.get(communities[index]);
    const label = labels[index];
    if (majority === undefined || [NO_LABEL, majority].includes(label)) return;
    found.push(products[index]);
  });
  return found;
}

/** The most frequent label of each community, where there is a single one. */
function* findMajorities(
  communities: Labels,
  labels: Labels,
): Steps<ReadonlyMap<number, number>> {
  const counts = new Map<number, Map<number, number>>();
  yield* eachInSteps(communities.keys(), index => {
    const [community, label] = [communities[index], labels[index]];
    if (label === NO_LABEL) return;
    const inCommunity = counts.get(community) ?? new Map<number, number>();
    counts.set(community, inCommunity);
    inCommunity.set(label, (inCommunity.get(label) ?? 0) + 1);
  });
  const majorities = new Map<number, number>();
  yield* eachInSteps(counts, ([community, byLabel]) => {
    const [[label, most], next] = [...byLabel].sort(([, a], [, b]) => b - a);
    if (most !== next?.[1]) majorities.set(community, label);
  });
  return majorities;
}
