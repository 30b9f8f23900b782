import { SEVERITIES } from '@backstage-data-mesh/model';
import type { PageTextFunction } from '../../facts/usePageText';
import type { ListedProduct } from './ProductCells';
import { LIFECYCLES } from './useProductFilter';

/** By what data products in a picture are coloured. */
export const COLOURED_BY = [
  'findings',
  'domain',
  'owner',
  'region',
  'lifecycle',
] as const;

/** By what they stand together; `none` of it: all in one. */
export const GROUPED_BY = ['none', 'domain', 'region'] as const;

/** What a data product can be told apart by. */
export type Aspect = (typeof COLOURED_BY)[number];

/** How a data product is in one aspect. */
export interface Trait {
  /** Equal for those that are alike; missing where nothing is known or said. */
  readonly id?: string;
  /** For the legend and for groups. */
  readonly title: string;
  /** For the data product alone, such as how many findings it has. */
  readonly word: string;
}

/** Traits that are always named and coloured in this order. */
export const KNOWN_TRAITS: Readonly<
  Partial<Record<Aspect, readonly string[]>>
> = { findings: [...SEVERITIES, 'none'], lifecycle: LIFECYCLES };

/** How a data product is in one aspect, in words. */
export function traitOf(
  product: ListedProduct,
  aspect: Aspect,
  t: PageTextFunction,
): Trait {
  switch (aspect) {
    case 'findings':
      return worstOf(product, t);
    case 'lifecycle':
      return named(product.lifecycle, wordOfLifecycle(product.lifecycle, t));
    case 'region':
      return product.region
        ? named(product.region.toLowerCase(), product.region)
        : unsaid(t('pages.products.around.without.region'));
    default: {
      const place = product[aspect];
      return place
        ? named(place.ref, place.title)
        : unsaid(t(`pages.products.around.without.${aspect}`));
    }
  }
}

function worstOf({ findings }: ListedProduct, t: PageTextFunction): Trait {
  if (!findings) return unsaid(t('pages.products.notShown'));
  const worst = SEVERITIES.find(severity => findings[severity] > 0);
  if (!worst) return named('none', t('pages.products.around.worst.none'));
  return {
    id: worst,
    title: t(`pages.products.around.worst.${worst}`),
    word: t(`findings.${worst}s`, { count: findings[worst] }),
  };
}

function wordOfLifecycle(lifecycle: string, t: PageTextFunction): string {
  const known = LIFECYCLES.find(each => each === lifecycle);
  return known ? t(`about.lifecycle.${known}`) : lifecycle;
}

function named(id: string, title: string): Trait {
  return { id, title, word: title };
}

function unsaid(title: string): Trait {
  return { title, word: title };
}

/** A trait with how many have it. */
export interface CountedTrait extends Trait {
  readonly count: number;
}

/**
 * The traits of some data products: the known ones in their order, others the
 * most first, and last of all those of whom nothing is said.
 */
export function countTraits(
  traits: readonly Trait[],
  aspect: Aspect,
): CountedTrait[] {
  const counts = new Map<string | undefined, CountedTrait>();
  for (const trait of traits) {
    const count = (counts.get(trait.id)?.count ?? 0) + 1;
    counts.set(trait.id, { ...trait, count });
  }
  const known = KNOWN_TRAITS[aspect];
  const rank = ({ id, count }: CountedTrait) => {
    if (id === undefined) return Infinity;
    return known ? known.indexOf(id) : -count;
  };
  return [...counts.values()].sort(
    (a, b) => compare(rank(a), rank(b)) || a.title.localeCompare(b.title),
  );
}

function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
