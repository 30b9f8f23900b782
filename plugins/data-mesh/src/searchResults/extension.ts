import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { dataMeshPlugin } from '../plugin';
import { isOurResult } from './found';

/**
 * A result of the search that is an entity of the mesh: what it is, in which
 * domain and state, whose, and what was found. It stands before the catalog's own
 * among the children of `SearchResult`.
 *
 * @public
 */
export const DataMeshSearchResultListItem = dataMeshPlugin.provide(
  createSearchResultListItemExtension({
    name: 'DataMeshSearchResultListItem',
    predicate: isOurResult,
    component: () => import('./SearchResultItem').then(m => m.SearchResultItem),
  }),
);
