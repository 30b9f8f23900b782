import { createFakeDataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { Entity } from '@backstage/catalog-model';
import { screen } from '@testing-library/react';
import { drawOnEntityPage } from './__testUtils__/drawOnEntityPage';
import {
  dataMeshPlugin,
  EntityDataMeshAboutCard,
  EntityDomainProductsCard,
  EntityOperatingModelCard,
  EntityValueTreeCard,
  EntityWhyItExistsCard,
} from './index';

const loans: Entity = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'loans' },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'group:loans-squad',
  },
};

describe('the extensions for the legacy frontend system', () => {
  it.each([
    ['About this data product', EntityDataMeshAboutCard],
    ['Data products', EntityDomainProductsCard],
    ['Why it exists', EntityWhyItExistsCard],
    ['Value tree', EntityValueTreeCard],
    ['Who works on it', EntityOperatingModelCard],
  ])('draw a card: %s', async (name, Card) => {
    await drawOnEntityPage(<Card />, {
      entity: loans,
      apis: [[dataMeshApiRef, createFakeDataMeshApi()]],
    });
    expect(await screen.findByRole('heading', { name })).toBeInTheDocument();
  });

  it('come with an API that answers from the catalog', () => {
    expect([...dataMeshPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      dataMeshApiRef.id,
    ]);
  });
});
