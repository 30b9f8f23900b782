import {
  SERVING_RELATIONS,
  type MeshGraph,
  type MeshNode,
} from '@backstage-data-mesh/model';
import type { Keeper } from '../../memory/keeper';
import type { FlowFacts } from '../flow/flowFacts';
import { isProductRef } from '../../references/isProductRef';

/**
 * Tells whether a product serves value: it is tied to a bet, or upstream of
 * one that is.
 */
export function keepServing(
  graph: MeshGraph,
  keeper: Keeper,
  upstream: FlowFacts['upstream'],
): (product: MeshNode) => boolean {
  const isTied = keeper.around(product =>
    SERVING_RELATIONS.some(
      relation =>
        graph.first(product, relation) !== undefined &&
        graph.targets(product, relation).some(tie => !isProduct(graph, tie)),
    ),
  );
  const serving = upstream({
    enters: ({ consumer }) => (isTied(consumer) ? 0 : undefined),
    passes: () => true,
  });
  return product => isTied(product) || serving.rankOf(product) !== undefined;
}

/** What a product measures of itself or of another serves no bet. */
function isProduct(graph: MeshGraph, node: MeshNode): boolean {
  return isProductRef(graph.refOf(node));
}
