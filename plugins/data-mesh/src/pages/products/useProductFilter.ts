import { useAddress } from '../address/useAddress';

/** The orders of the table. */
export const SORTS = [
  'findings',
  'title',
  'domain',
  'owner',
  'readBy',
] as const;
/** From source to use. */
export const TYPES = [
  'source-aligned',
  'aggregate',
  'consumer-aligned',
] as const;
/** From first to last. */
export const LIFECYCLES = [
  'experimental',
  'production',
  'deprecated',
  'retired',
] as const;

/** Nothing of a filter, for links that lead to all. */
export const NO_FILTER = {
  ...{ domain: undefined, owner: undefined, region: undefined },
  ...{ type: undefined, lifecycle: undefined, q: undefined },
};

/** What data products are chosen by, and their order. */
export type ProductFilter = ReturnType<typeof useProductFilter>['filter'];

/** What the address chooses; what it says and nobody knows is left out. */
export function useProductFilter() {
  const address = useAddress();
  const domain = refAt(address.get('domain'));
  const owner = refAt(address.get('owner'));
  const region = address.get('region')?.slice(0, 100);
  const type = TYPES.find(each => each === address.get('type'));
  const lifecycle = LIFECYCLES.find(each => each === address.get('lifecycle'));
  const text = address.get('q')?.slice(0, 100);
  const sort = SORTS.find(each => each === address.get('sort')) ?? 'findings';
  const filter = {
    ...(domain && { domain: [domain] }),
    ...(owner && { owner: [owner] }),
    ...(region && { region: [region] }),
    ...(type && { type: [type] }),
    ...(lifecycle && { lifecycle: [lifecycle] }),
    ...(text && { text }),
    sort,
  };
  return { address, filter };
}

/** A ref as the backend takes it. */
export function refAt(text: string | undefined): string | undefined {
  return text && /^[\w-]+:[\w.-]+\/[\w.-]+$/.test(text) ? text : undefined;
}
