import { CatalogFilterBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** Filters of the catalog's list that show themselves for our kinds alone. */
export const catalogFilters = [
  CatalogFilterBlueprint.make({
    name: 'domain',
    params: {
      async loader() {
        const { DomainPicker } = await import('../catalogFilters/DomainPicker');
        return <DomainPicker />;
      },
    },
  }),
  CatalogFilterBlueprint.make({
    name: 'findings',
    params: {
      async loader() {
        const { FindingsPicker } =
          await import('../catalogFilters/FindingsPicker');
        return <FindingsPicker />;
      },
    },
  }),
];
