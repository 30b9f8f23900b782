import {
  catalogApiRef,
  EntityKindFilter,
} from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  MockEntityListContextProvider,
} from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DomainPicker } from './DomainPicker';
import { FindingsPicker } from './FindingsPicker';

const products = ['lending', 'sales'].map(domain => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: domain, namespace: 'default' },
  relations: [
    { type: 'partOf', targetRef: `domain:default/${domain}` },
    { type: 'partOf', targetRef: 'system:default/web' },
  ],
}));

async function draw(kind: string) {
  const updateFilters = jest.fn();
  await renderInTestApp(
    <TestApiProvider
      apis={[[catalogApiRef, catalogApiMock({ entities: products })]]}
    >
      <MockEntityListContextProvider
        value={{
          updateFilters,
          filters: { kind: new EntityKindFilter(kind, kind) },
        }}
      >
        <DomainPicker />
        <FindingsPicker />
      </MockEntityListContextProvider>
    </TestApiProvider>,
  );
  return updateFilters;
}

describe('the filters of the catalog', () => {
  it('find data products by the domains that have some', async () => {
    const updateFilters = await draw('dataproduct');
    const field = await screen.findByRole('combobox', { name: 'Domain' });
    expect(field).not.toHaveTextContent('web');
    await userEvent.selectOptions(field, 'lending');
    await waitFor(() =>
      expect(updateFilters).toHaveBeenLastCalledWith({
        meshDomain: expect.objectContaining({
          relation: 'partOf',
          value: 'domain:default/lending',
        }),
      }),
    );
  });

  it('find them by what was found in them', async () => {
    const updateFilters = await draw('dataproduct');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Findings' }),
      'To fix now',
    );
    await waitFor(() =>
      expect(updateFilters).toHaveBeenLastCalledWith({
        meshFindings: expect.objectContaining({ value: 'errors' }),
      }),
    );
  });

  it('are not there for the kinds of others', async () => {
    await draw('component');
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });
});
