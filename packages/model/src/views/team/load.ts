import { isInUse } from '../../facts/inUse';
import type { MeshGraph, MeshNode } from '../../graph/meshGraph';
import { dataProduct } from '../../kinds';
import type {
  InteractionMode,
  TeamBet,
  TeamLoadCounts,
  TeamPartner,
} from './types';

/** Counts what a team carries. */
export function countLoad(
  graph: MeshGraph,
  terms: {
    readonly team: MeshNode;
    readonly partners: readonly TeamPartner[];
    readonly bets: readonly TeamBet[];
  },
): TeamLoadCounts {
  const { team, partners, bets } = terms;
  const products = [...graph.targets(team, 'ownerOf')].filter(node => {
    const product = graph.get(dataProduct, node);
    return product !== undefined && isInUse(product);
  });
  const domains = products.map(node => graph.first(node, 'partOf'));
  const countOf = (mode: InteractionMode) =>
    partners.filter(({ modes }) => modes.includes(mode)).length;
  return {
    products: products.length,
    domains: new Set(domains.filter(node => node !== undefined)).size,
    partners: {
      collaboration: countOf('collaboration'),
      'x-as-a-service': countOf('x-as-a-service'),
      facilitating: countOf('facilitating'),
    },
    initiatives: bets
      .filter(({ phase }) => phase === 'live')
      .flatMap(({ initiatives }) => initiatives)
      .filter(({ phase }) => phase === 'live').length,
  };
}
