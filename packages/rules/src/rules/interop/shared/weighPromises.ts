import type { MeshNode } from '@backstage-data-mesh/model';
import type { PortPromise, PortPromises } from '../../../contract/promises';
import type { FlowFacts } from '../../../facts/flow/flowFacts';
import type { SloLevel } from '../../../slo';
import type { CombineTerms } from './combineLimits';
import {
  CHAINED,
  isCalled,
  surelyGiven,
  type ChainedProperty,
  type Wanted,
} from './inputLimits';

/** How what a product promises stands to what its inputs are sure to give. */
export type Standing = 'none' | 'kept' | 'open';

/** What promises are weighed by. */
export interface WeighTerms {
  readonly flows: Pick<FlowFacts, 'still' | 'intakes' | 'into'>;
  readonly availability: 'product' | 'weakest';
}

/**
 * Weighs promises without a look at single flows: most are soon seen to be kept.
 * Where it stays open, flows have to be looked at.
 */
export function weighPromises(
  product: MeshNode,
  promises: readonly PortPromises[],
  terms: WeighTerms,
): Standing {
  let standing: Standing = 'none';
  for (const property of CHAINED) {
    // a product may have thousands of ports: inputs are asked once
    let known: { [words in Wanted['words']]?: number } | undefined;
    for (const port of promises) {
      const level = chainedPromise(port, property).placed?.level;
      if (!level) continue;
      const wanted = wantedBy(port, property);
      known ??= {};
      const least = (known[wanted.words] ??= leastOf(product, wanted, terms));
      if (!isWithin(level, least)) return 'open';
      standing = 'kept';
    }
  }
  return standing;
}

/**
 * What a port promises that inputs may limit: a copy stays available when what
 * it was made of is away.
 */
export function chainedPromise(
  promises: PortPromises,
  property: ChainedProperty,
): PortPromise {
  return property === 'availability' &&
    isCalled(promises.offered.port) === false
    ? NO_PROMISE
    : promises.on(property, 'own');
}

const NO_PROMISE: PortPromise = { isUnreadable: false, saidBy: 'port' };

/** Who tells a property from its other word, means only what it says. */
export function wantedBy(
  promises: PortPromises,
  property: ChainedProperty,
): Wanted {
  return { property, words: promises.usesBothWords(property) ? 'own' : 'any' };
}

/** What inputs are sure to give, by their places, where that is kept. */
export function surelyInto(
  product: MeshNode,
  { intakes }: Pick<FlowFacts, 'intakes'>,
): CombineTerms['surely'] {
  if (!intakes) return undefined;
  return wanted => {
    const numbers = intakes.into(product);
    const given = intakes.amounts(surelyGiven(wanted));
    return place => given(numbers[place]);
  };
}

/**
 * What all inputs give together at least; NaN where that is in doubt, as where a
 * product reads itself, too.
 */
function leastOf(
  product: MeshNode,
  wanted: Wanted,
  { flows: { still, intakes, into }, availability }: WeighTerms,
): number {
  const amountOf = surelyGiven(wanted);
  const { first, join } = JOINS[wanted.property][availability];
  let least = first;
  if (intakes) {
    const givenBy = intakes.amounts(amountOf);
    for (const intake of intakes.into(product)) {
      if (intakes.providerOf(intake) === product) return NaN;
      least = join(least, givenBy(intake));
    }
    return least;
  }
  if (!still) {
    for (const { reading, provider } of into(product)) {
      if (provider === product) return NaN;
      least = join(least, amountOf(reading));
    }
    return least;
  }
  const { starts, intakeOf, providers } = still.columns();
  const given = still.amounts(amountOf);
  for (let flow = starts[product]; flow < starts[product + 1]; flow++) {
    if (providers[flow] === product) return NaN;
    least = join(least, given[intakeOf[flow]]);
  }
  return least;
}

interface Join {
  readonly first: number;
  /** NaN when one of the two is. */
  join(a: number, b: number): number;
}

const LOWEST: Join = { first: Infinity, join: Math.min };
const HIGHEST: Join = { first: -Infinity, join: Math.max };
/** One source may count twice, so that the product may be too low. */
const PRODUCT: Join = { first: 1, join: (a, b) => a * Math.min(1, b) };

const JOINS: Readonly<
  Record<ChainedProperty, Record<WeighTerms['availability'], Join>>
> = {
  availability: { product: PRODUCT, weakest: LOWEST },
  frequency: { product: LOWEST, weakest: LOWEST },
  latency: { product: HIGHEST, weakest: HIGHEST },
  freshness: { product: HIGHEST, weakest: HIGHEST },
};

function isWithin({ property, amount }: SloLevel, least: number): boolean {
  return property.better === 'higher' ? amount <= least : amount >= least;
}
