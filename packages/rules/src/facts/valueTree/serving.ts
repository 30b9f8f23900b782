import type { MeshGraph, MeshNode } from '@backstage-data-mesh/model';
import type { Keeper } from '../../memory/keeper';
import type { FlowFacts } from '../flow/flowFacts';

/** The relations by which a product realises a bet, or measures it. */
const TIES = ['builtFor', 'changedBy', 'usedBy', 'measures'] as const;

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
    TIES.some(relation => graph.first(product, relation) !== undefined),
  );
  const serving = upstream(
    {
      enters: ({ consumer }) => (isTied(consumer) ? 0 : undefined),
      passes: () => true,
    },
    TIES,
  );
  return product => isTied(product) || serving.rankOf(product) !== undefined;
}
