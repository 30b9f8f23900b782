import { CatalogTable, type CatalogTableRow } from '@backstage/plugin-catalog';
import {
  EntityKindFilter,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { MockEntityListContextProvider } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import { dataMeshCatalogColumns } from './dataMeshCatalogColumns';

const loans = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'loans', namespace: 'default' },
  spec: { type: 'aggregate', lifecycle: 'production', owner: 'librarians' },
  relations: [
    { type: 'partOf', targetRef: 'domain:default/lending' },
    { type: 'partOf', targetRef: 'system:default/web' },
  ],
};

type Context = Parameters<typeof dataMeshCatalogColumns>[0];

const contextOf = (kind: string) =>
  ({
    filters: { kind: new EntityKindFilter(kind, kind) },
    entities: [],
  }) as unknown as Context;

describe('the columns of the catalog', () => {
  it('show the domain and the state of a data product', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[[starredEntitiesApiRef, new MockStarredEntitiesApi()]]}
      >
        <MockEntityListContextProvider
          value={{
            entities: [loans],
            filters: {
              kind: new EntityKindFilter('dataproduct', 'DataProduct'),
            },
          }}
        >
          <CatalogTable columns={dataMeshCatalogColumns} />
        </MockEntityListContextProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    const row = (await screen.findByText('production')).closest('tr')!;
    expect(within(row).getByRole('link', { name: /lending/ })).toHaveAttribute(
      'href',
      '/catalog/default/domain/lending',
    );
    expect(row).not.toHaveTextContent('web');
    expect(screen.getByText('Domain')).toBeInTheDocument();
    expect(screen.getByText('State')).toBeInTheDocument();
  });

  it.each(['dataproduct', 'valuehypothesis', 'governancebody'])(
    'sort and find %s by domain',
    kind => {
      const column = dataMeshCatalogColumns(contextOf(kind)).find(
        ({ customFilterAndSearch }) => customFilterAndSearch,
      );
      expect(column).toBeDefined();
      const row = (name: string) =>
        ({
          entity: {
            ...loans,
            relations: ['partOf', 'contributesTo', 'governs'].map(type => ({
              type,
              targetRef: `domain:default/${name}`,
            })),
          },
        }) as unknown as CatalogTableRow;
      const find = column?.customFilterAndSearch as (
        query: string,
        data: CatalogTableRow,
      ) => boolean;
      expect(find('LEND', row('lending'))).toBe(true);
      expect(find('sales', row('lending'))).toBe(false);
      const sort = column?.customSort as (
        a: CatalogTableRow,
        b: CatalogTableRow,
      ) => number;
      expect(sort(row('a'), row('b'))).toBeLessThan(0);
    },
  );

  it('are those of Backstage for every other kind', () => {
    const context = contextOf('component');
    expect(dataMeshCatalogColumns(context).map(({ field }) => field)).toEqual(
      CatalogTable.defaultColumnsFunc(context).map(({ field }) => field),
    );
  });
});
