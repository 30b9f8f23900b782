import type { MeshNode, MeshTouch, Steps } from '@backstage-data-mesh/model';
import type { Keeper, Watched } from '../../memory/keeper';
import { stepsWithin } from '../../memory/pace';
import {
  createSpread,
  type Network,
  type Spread,
  type SpreadTerms,
} from './spread';

/** A spread that starts when it is first asked, and follows changes. */
export interface KeptSpread extends Omit<Spread, 'renew'> {
  /** Starts it, so that who reads it later need not wait. */
  prepare(): void;
}

/** What a kept spread is made of. */
export interface KeptSpreadInput {
  readonly network: Network;
  readonly terms: SpreadTerms;
  readonly keeper: Keeper;
  /** All products. */
  readonly products: () => readonly MeshNode[];
  /** What has to be there before it starts; see `prepare`. */
  readonly before: readonly (() => unknown)[];
}

/** A spread as it was before a change. */
interface SpreadSoFar extends Pick<Spread, 'rankOf' | 'cameBy'> {
  /** Asks the terms, who are told when they would say something else. */
  ask<Value>(work: () => Value): Value;
}

/**
 * Tells the ways into which products a change may hit, by what is another one now
 * of all that the terms of a spread have read.
 */
export type FindHit = (
  touch: MeshTouch,
  watched: Watched,
  spread: SpreadSoFar,
) => Iterable<MeshNode>;

/** Keeps a spread. */
export function keepSpread(
  { network, terms, keeper, products, before }: KeptSpreadInput,
  hit: FindHit,
): KeptSpread {
  const spread = createSpread(network, terms, keeper.cells('spread'));
  const watch = keeper.watch();
  const renew = (all: Iterable<MeshNode>): Steps<unknown> =>
    stepsWithin(spread.renew(all), work => watch.derive(work));
  let isStarted = false;
  const start = keeper.later(function* startAll() {
    yield* renew(products());
    isStarted = true;
    return spread;
  });
  const started = () => {
    if (!isStarted) before.forEach(prepare => prepare());
    return start();
  };
  const soFar: SpreadSoFar = {
    rankOf: product => spread.rankOf(product),
    cameBy: product => spread.cameBy(product),
    ask: work => watch.derive(work),
  };
  keeper.follow(function* follow(touch) {
    if (isStarted) yield* renew(hit(touch, watch.take(), soFar));
  });
  return {
    prepare: started,
    rankOf: product => started().rankOf(product),
    originOf: product => started().originOf(product),
    cameBy: product => started().cameBy(product),
  };
}
