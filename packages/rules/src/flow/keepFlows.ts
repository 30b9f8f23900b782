import {
  dataProduct,
  kindOfRef,
  type ChangedNode,
  type MeshGraph,
  type MeshItem,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { Keeper } from '../derive/keeper';
import { createFlowTable } from './flowTable';
import { createFindFlows, type InputFlow } from './inputFlows';
import { keepSpread, type KeptSpread } from './keepSpread';
import { createOffers, type Offer } from './offers';
import type { Network, SpreadTerms } from './spread';

/** The flows of a mesh, and what runs along them, for as long as they hold. */
export interface KeptFlows {
  into(product: MeshNode): readonly InputFlow[];
  offers(product: MeshNode, name?: string): Offer;
  /** Something that runs from providers to consumers. */
  downstream(terms: SpreadTerms, basis?: KeptSpread): KeptSpread;
  /** Something that runs from consumers to providers. */
  upstream(terms: SpreadTerms): KeptSpread;
}

/** Keeps flows, and has all that runs along them follow when they change. */
export function keepFlows(graph: MeshGraph, keeper: Keeper): KeptFlows {
  const offers = createOffers(graph);
  const find = createFindFlows(graph, offers);
  const table = createFlowTable(graph, find);
  const cells = keeper.cells();
  const products = () => graph.ofKind(dataProduct);
  keeper.follow(({ changed }) => {
    for (const { node } of changed.filter(isOtherProduct)) offers.renew(node);
    const consumers = consumersHit(graph, changed);
    table.renew(consumers);
    consumers.forEach(cells.touch);
  });
  const { into, outOf } = table;
  return {
    into: product => {
      cells.read(product);
      return into(product);
    },
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
      return keepSpread({ network, terms, keeper, products }, ({ changed }) => {
        const hit = consumersHit(graph, changed);
        for (const product of basis?.lastChanged() ?? []) {
          for (const { consumer } of outOf(product)) hit.add(consumer);
        }
        return hit;
      });
    },
    upstream(terms) {
      const network: Network = {
        into: outOf,
        outOf: into,
        start: ({ consumer }) => consumer,
        end: ({ provider }) => provider,
      };
      return keepSpread({ network, terms, keeper, products }, ({ touched }) => {
        const hit = new Set(touched);
        for (const node of touched) {
          for (const { provider } of into(node)) hit.add(provider);
        }
        return hit;
      });
    },
  };
}

/** The products into which flows may be others than before. */
function consumersHit(
  graph: MeshGraph,
  changed: readonly ChangedNode[],
): Set<MeshNode> {
  const consumers = new Set<MeshNode>();
  for (const { node } of changed.filter(isOtherProduct)) {
    consumers.add(node);
    for (const consumer of graph.targets(node, 'suppliesTo')) {
      consumers.add(consumer);
    }
  }
  return consumers;
}

/** A title or a tag changes nothing about flows. */
function isOtherProduct({ before, after }: ChangedNode): boolean {
  return [before, after].some(isProduct) && specOf(before) !== specOf(after);
}

function isProduct(item: MeshItem | undefined): boolean {
  return item !== undefined && kindOfRef(item.ref) === PRODUCT;
}

const PRODUCT = dataProduct.kind.toLowerCase();

/** The part of an entity that rules and flows are about, as a text. */
function specOf(item: MeshItem | undefined): string | undefined {
  return item && JSON.stringify({ ...item.entity, metadata: undefined });
}
