import type { MeshNode, MeshTouch } from '@backstage-data-mesh/model';
import type { Keeper } from '../../memory/keeper';
import {
  createSpread,
  type Network,
  type Spread,
  type SpreadTerms,
} from './spread';

/** A spread that starts when it is first asked, and follows changes. */
export interface KeptSpread extends Omit<Spread, 'renew'> {
  /** The products that the last change made it reach otherwise. */
  lastChanged(): readonly MeshNode[];
}

/** What a kept spread is made of. */
export interface KeptSpreadInput {
  readonly network: Network;
  readonly terms: SpreadTerms;
  readonly keeper: Keeper;
  /** All products. */
  readonly products: () => readonly MeshNode[];
}

/** Keeps a spread; `hit` tells the ways into which products a change may hit. */
export function keepSpread(
  { network, terms, keeper, products }: KeptSpreadInput,
  hit: (touch: MeshTouch) => Iterable<MeshNode>,
): KeptSpread {
  const spread = createSpread(network, terms, keeper.cells('spread'));
  let isStarted = false;
  let lastChanged: readonly MeshNode[] = [];
  const started = () => {
    if (!isStarted) {
      isStarted = true;
      keeper.apart(() => spread.renew(products()));
    }
    return spread;
  };
  keeper.follow(touch => {
    if (!isStarted) return;
    lastChanged = keeper.apart(() => spread.renew(hit(touch)));
  });
  return {
    rankOf: product => started().rankOf(product),
    originOf: product => started().originOf(product),
    cameBy: product => started().cameBy(product),
    lastChanged: () => lastChanged,
  };
}
