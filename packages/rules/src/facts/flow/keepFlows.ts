import {
  dataProduct,
  domain,
  governanceBody,
  group,
  inverseOf,
  isOfKind,
  teamProfile,
  type ChangedNode,
  type DataProductEntity,
  type KindDeclaration,
  type MeshGraph,
  type MeshItem,
  type MeshNode,
  type RelationName,
} from '@backstage-data-mesh/model';
import type { Keeper } from '../../memory/keeper';
import { createFlowTable } from './flowTable';
import { createFindFlows } from './inputFlows';
import { keepSpread } from './keepSpread';
import { createOffers } from './offers';
import type { KeptFlows } from './keptFlows';
import type { Network } from './spread';

/** Keeps flows, and has all that runs along them follow when they change. */
export function keepFlows(graph: MeshGraph, keeper: Keeper): KeptFlows {
  const offers = createOffers(graph);
  let find = createFindFlows(graph, offers);
  const lowering = keeper.index([dataProduct], node =>
    hasDowngrades(graph, node) ? [['all', node] as const] : [],
  );
  const table = createFlowTable(graph, consumer =>
    keeper.apart(() => find(consumer)),
  );
  const cells = keeper.cells('flows');
  const products = () => graph.ofKind(dataProduct);
  // of the last change: the spreads below follow it after this
  let consumers: ReadonlySet<MeshNode> = new Set();
  let hit: ReadonlySet<MeshNode> = consumers;
  keeper.follow(({ changed, freed }) => {
    // what was found of a number holds no longer when it stands for another ref
    if (freed.length > 0) find = createFindFlows(graph, offers);
    const providers = changed.filter(offersOther).map(({ node }) => node);
    providers.forEach(offers.renew);
    consumers = new Set(changed.filter(readsOther).map(({ node }) => node));
    table.renew({
      consumers,
      readers: new Map(
        providers.map(node => [node, [...graph.targets(node, 'suppliesTo')]]),
      ),
    });
    const read = consumersHit(graph, changed);
    read.forEach(cells.touch);
    hit = changed.some(isAround)
      ? new Set([...read, ...readersOf(graph, lowering('all'))])
      : read;
  });
  const { into, outOf } = table;
  const readInto = (product: MeshNode) => {
    cells.read(product);
    return into(product);
  };
  return {
    into: readInto,
    countInto: product => readInto(product).length,
    asNow: flow =>
      readInto(flow.consumer).find(({ index }) => index === flow.index) ?? flow,
    offers: (product, name) => {
      graph.itemOf(product);
      return offers(product, name);
    },
    downstream(terms, basis) {
      const network: Network = {
        into,
        outOf,
        start: ({ provider }) => provider,
        end: ({ consumer }) => consumer,
      };
      return keepSpread({ network, terms, keeper, products }, () => {
        const all = new Set(hit);
        for (const product of basis?.lastChanged() ?? []) {
          for (const { consumer } of outOf(product)) all.add(consumer);
        }
        return all;
      });
    },
    upstream(terms, ties) {
      const names = new Set(
        [FLOW, ...ties].flatMap(name => [name, inverseOf(name)]),
      );
      const network: Network = {
        into: outOf,
        outOf: into,
        start: ({ consumer }) => consumer,
        end: ({ provider }) => provider,
      };
      return keepSpread({ network, terms, keeper, products }, ({ edges }) => {
        const ends = edges
          .filter(({ relation }) => names.has(relation))
          .flatMap(({ source, target }) => [source, target]);
        const all = new Set([...ends, ...consumers]);
        for (const node of [...all]) {
          for (const { provider } of into(node)) all.add(provider);
        }
        return all;
      });
    },
  };
}

const FLOW: RelationName = 'consumesFrom';

/**
 * The products of which the flows into them may be others than before, or what
 * comes by these.
 */
function consumersHit(
  graph: MeshGraph,
  changed: readonly ChangedNode[],
): Set<MeshNode> {
  const consumers = new Set<MeshNode>();
  for (const change of changed) {
    if (readsOther(change)) consumers.add(change.node);
    if (!offersOther(change) && !lowersOther(change)) continue;
    consumers.add(change.node);
    for (const consumer of graph.targets(change.node, 'suppliesTo')) {
      consumers.add(consumer);
    }
  }
  return consumers;
}

/** The kinds that say where a product stands, and who may lower what it offers. */
const AROUND: readonly KindDeclaration[] = [
  domain,
  governanceBody,
  group,
  teamProfile,
];

function isAround({ before, after }: ChangedNode): boolean {
  return AROUND.some(kind => isOfKind(before ?? after, kind));
}

function hasDowngrades(graph: MeshGraph, product: MeshNode): boolean {
  const ports = graph.get(dataProduct, product)?.spec.outputPorts ?? [];
  return ports.some(({ downgrades }) => downgrades?.length);
}

function readersOf(graph: MeshGraph, products: readonly MeshNode[]) {
  return products.flatMap(product => [
    product,
    ...graph.targets(product, 'suppliesTo'),
  ]);
}

type Spec = DataProductEntity['spec'];

function readsOther(change: ChangedNode): boolean {
  return isOther(change, ({ inputPorts, lifecycle }) => [
    inputPorts,
    lifecycle === 'retired',
  ]);
}

function offersOther(change: ChangedNode): boolean {
  return isOther(change, ({ outputPorts }) => outputPorts);
}

/** Whether a downgrade is covered may depend on all that a product says. */
function lowersOther(change: ChangedNode): boolean {
  return isOther(change, spec =>
    spec.outputPorts?.some(port => port.downgrades?.length) ? spec : undefined,
  );
}

/** True when a part of what a product says is another one now. */
function isOther(
  { before, after }: ChangedNode,
  partOf: (spec: Spec) => unknown,
): boolean {
  const textOf = (item: MeshItem | undefined) =>
    item && isOfKind(item, dataProduct)
      ? (JSON.stringify(partOf(item.entity.spec)) ?? '')
      : undefined;
  return textOf(before) !== textOf(after);
}
