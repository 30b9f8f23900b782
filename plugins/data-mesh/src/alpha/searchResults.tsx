import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { isOurResult } from '../searchResults/found';

/** How the search shows entities of the mesh. */
export const searchResults = [
  SearchResultListItemBlueprint.make({
    params: {
      predicate: isOurResult,
      async component() {
        const { SearchResultItem } =
          await import('../searchResults/SearchResultItem');
        return SearchResultItem;
      },
    },
  }),
];
