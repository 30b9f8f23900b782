import { useRouteRef } from '@backstage/core-plugin-api';
import { catalogIndexRouteRef } from '../../routes';

/**
 * Gives the address of the catalog's list, filtered to a kind; none where the
 * app has no such page.
 */
export function useCatalogAddress(): (kind: string) => string | undefined {
  const toCatalog = useRouteRef(catalogIndexRouteRef);
  return kind => {
    if (!toCatalog) return undefined;
    const query = new URLSearchParams({
      'filters[kind]': kind.toLowerCase(),
      'filters[user]': 'all',
    });
    return `${toCatalog()}?${query}`;
  };
}
