import type { MeshNode, OutputPort } from '@backstage-data-mesh/model';
import type { FlowFacts } from '../../../facts/flow/flowFacts';
import { CHAINED, type ChainedProperty } from '../../../facts/flow/limits';
import type { SloLevel } from '../../../slo';
import { promiseOfPort } from '../../../slo/promises';

/** How what a product promises stands to what its inputs are sure to give. */
export type Standing = 'none' | 'kept' | 'open';

/** What promises are weighed by. */
export interface WeighTerms {
  readonly flows: Pick<FlowFacts, 'limits' | 'still'>;
  readonly availability: 'product' | 'weakest';
}

/**
 * Weighs promises without a look at single flows: most are soon seen to be kept.
 * Where it stays open, flows have to be looked at.
 */
export function weighPromises(
  product: MeshNode,
  ports: readonly OutputPort[],
  terms: WeighTerms,
): Standing {
  let standing: Standing = 'none';
  for (const property of CHAINED) {
    let least: number | undefined;
    for (const port of ports) {
      const level = promiseOfPort(port, property).placed?.level;
      if (!level) continue;
      least ??= leastOf(product, property, terms);
      if (!isWithin(level, least)) return 'open';
      standing = 'kept';
    }
  }
  return standing;
}

/** What all inputs give together at least; NaN where that is in doubt. */
function leastOf(
  product: MeshNode,
  property: ChainedProperty,
  { flows: { limits, still }, availability }: WeighTerms,
): number {
  const sure = limits(property).sure?.();
  if (!still || !sure) return NaN;
  const { starts, intakeOf } = still.columns();
  const { first, join } = JOINS[property][availability];
  let least = first;
  for (let flow = starts[product]; flow < starts[product + 1]; flow++) {
    least = join(least, sure[intakeOf[flow]]);
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
};

function isWithin({ property, amount }: SloLevel, least: number): boolean {
  return property.better === 'higher' ? amount <= least : amount >= least;
}
