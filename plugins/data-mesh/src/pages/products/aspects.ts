import { SEVERITIES } from '@backstage-data-mesh/model';
import type { PageTextFunction } from '../../facts/usePageText';
import { inRegion, named, unsaid, type Trait } from '../traits/traits';
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
      return inRegion(product.region, t('pages.traits.without.region'));
    default: {
      const place = product[aspect];
      return place
        ? named(place.ref, place.title)
        : unsaid(t(`pages.traits.without.${aspect}`));
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
