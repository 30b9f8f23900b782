import {
  dataProduct,
  eachInSteps,
  inverseOf,
  type MeshGraph,
  type MeshNode,
  type MeshTouch,
  type RelationName,
} from '@backstage-data-mesh/model';
import type { Keeper, Watched } from '../../memory/keeper';
import { FollowedFlows } from './followFlows';
import { keepIntakes } from './keptIntakes';
import { keepSpread, type FindHit } from './keepSpread';
import type { KeptFlows } from './keptFlows';
import type { Network } from './spread';
import { isProductRef } from '../../references/isProductRef';

/** Keeps flows, and has all that runs along them follow when they change. */
export function keepFlows(graph: MeshGraph, keeper: Keeper): KeptFlows {
  const flows = new FollowedFlows(graph, keeper);
  const readInto = (product: MeshNode) => {
    flows.read(product);
    return flows.into(product);
  };
  const { keep } = keeper;
  const readIntakes = (product: MeshNode) => {
    flows.read(product);
    return flows.intakesInto(product);
  };
  return {
    intakes: keep && keepIntakes(flows.intakes, keep, readIntakes),
    into: readInto,
    countInto: product => readInto(product).length,
    asNow: flow =>
      readInto(flow.consumer).find(({ index }) => index === flow.index) ?? flow,
    offers: (product, name) => {
      flows.read(product);
      return flows.offers(product, name);
    },
    downstream: createDownstream(graph, keeper, flows),
    upstream: createUpstream(graph, keeper, flows),
  };
}

/** What the terms look at belongs to the provider, or to the mesh around it. */
function createDownstream(
  graph: MeshGraph,
  keeper: Keeper,
  flows: FollowedFlows,
): KeptFlows['downstream'] {
  const lowering = followLowering(graph, keeper);
  const network: Network = {
    nodeCount: graph.nodeCount,
    into: product => flows.into(product),
    outOf: product => flows.outOf(product),
    start: ({ provider }) => provider,
    end: ({ consumer }) => consumer,
  };
  const findHit = (_: MeshTouch, { nodes, isWhole }: Watched) => {
    const changed = [...nodes].filter(node => isProduct(graph, node));
    const isAround = isWhole || changed.length < nodes.size;
    const providers = isAround ? [...changed, ...lowering()] : changed;
    const readers = providers.flatMap(node => [
      ...graph.targets(node, 'suppliesTo'),
    ]);
    return new Set([...flows.rerouted, ...providers, ...readers]);
  };
  const products = () => graph.ofKind(dataProduct);
  return (terms, after) => {
    // found while all is, and not at the first change
    const before = [flows.prepare, lowering, ...(after ? [after.prepare] : [])];
    return keepSpread({ network, terms, keeper, products, before }, findHit);
  };
}

/** What the terms look at belongs to the consumer. */
function createUpstream(
  graph: MeshGraph,
  keeper: Keeper,
  flows: FollowedFlows,
): KeptFlows['upstream'] {
  const network: Network = {
    nodeCount: graph.nodeCount,
    into: product => flows.outOf(product),
    outOf: product => flows.into(product),
    start: ({ consumer }) => consumer,
    end: ({ provider }) => provider,
  };
  const products = () => graph.ofKind(dataProduct);
  const before = [flows.prepare];
  const findHit = (
    { enters }: UpstreamTerms,
    [{ edges }, { nodes }, spread]: Parameters<FindHit>,
  ) => {
    // something goes on from them to what they read
    const brings = (consumer: MeshNode) =>
      spread.rankOf(consumer) !== undefined ||
      spread.ask(() => enters({ consumer })) !== undefined;
    const ends = edges
      .filter(({ relation }) => FLOWS.includes(relation))
      .flatMap(({ source, target }) => [source, target]);
    const consumers = new Set([...ends, ...nodes, ...flows.rewired]);
    // also of one that reads no more, being retired
    const providers = [...consumers].flatMap(consumer => {
      const read = graph.targets(consumer, 'consumesFrom');
      return brings(consumer)
        ? [...read]
        : [...read].filter(
            provider => spread.cameBy(provider)?.consumer === consumer,
          );
    });
    return new Set([...consumers, ...providers]);
  };
  return terms =>
    keepSpread({ network, terms, keeper, products, before }, (...change) =>
      findHit(terms, change),
    );
}

type UpstreamTerms = Parameters<KeptFlows['upstream']>[0];

const FLOWS: readonly RelationName[] = [
  'consumesFrom',
  inverseOf('consumesFrom'),
];

function isProduct(graph: MeshGraph, node: MeshNode): boolean {
  return isProductRef(graph.refOf(node));
}

/**
 * The products that may be allowed to lower what they offer: whether they are
 * may follow from what stands around them.
 */
function followLowering(
  graph: MeshGraph,
  keeper: Keeper,
): () => ReadonlySet<MeshNode> {
  let known: Set<MeshNode> | undefined;
  const lowers = (product: MeshNode) =>
    graph
      .get(dataProduct, product)
      ?.spec.outputPorts?.some(({ downgrades }) => downgrades?.length) ?? false;
  keeper.follow(({ changed }) => {
    for (const { node } of known ? changed : []) {
      if (lowers(node)) known?.add(node);
      else known?.delete(node);
    }
  });
  return keeper.later(function* find() {
    const found = new Set<MeshNode>();
    yield* eachInSteps(graph.ofKind(dataProduct), node => {
      if (lowers(node)) found.add(node);
    });
    known = found;
    return found;
  });
}
