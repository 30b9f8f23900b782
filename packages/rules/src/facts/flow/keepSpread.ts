import type { MeshNode, MeshTouch } from '@backstage-data-mesh/model';
import type { Keeper, Watched } from '../../memory/keeper';
import {
  createSpread,
  type Network,
  type Spread,
  type SpreadTerms,
} from './spread';

/** A spread that starts when it is first asked, and follows changes. */
export type KeptSpread = Omit<Spread, 'renew'>;

/** What a kept spread is made of. */
export interface KeptSpreadInput {
  readonly network: Network;
  readonly terms: SpreadTerms;
  readonly keeper: Keeper;
  /** All products. */
  readonly products: () => readonly MeshNode[];
}

/**
 * Keeps a spread; `hit` tells the ways into which products a change may hit, by
 * what is another one now of all that the terms have read.
 */
export function keepSpread(
  { network, terms, keeper, products }: KeptSpreadInput,
  hit: (touch: MeshTouch, watched: Watched) => Iterable<MeshNode>,
): KeptSpread {
  const spread = createSpread(network, terms, keeper.cells('spread'));
  const watch = keeper.watch();
  let isStarted = false;
  const started = () => {
    if (!isStarted) {
      isStarted = true;
      watch.derive(() => spread.renew(products()));
    }
    return spread;
  };
  keeper.follow(touch => {
    if (!isStarted) return;
    const all = hit(touch, watch.take());
    watch.derive(() => spread.renew(all));
  });
  return {
    rankOf: product => started().rankOf(product),
    originOf: product => started().originOf(product),
    cameBy: product => started().cameBy(product),
  };
}
