import { createFakeDataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import type { Entity } from '@backstage/catalog-model';
import { getComponentData } from '@backstage/core-plugin-api';
import { screen } from '@testing-library/react';
import { drawOnEntityPage } from './__testUtils__/drawOnEntityPage';
import { cards } from './cards';
import * as extensions from './extensions';
import {
  DataMeshPage,
  dataMeshPlugin,
  EntityContractsCard,
  EntityDataMeshAboutCard,
  EntityDataMeshFindingsCard,
  EntityDomainProductsCard,
  EntityFlowsCard,
  EntityFlowTablesCard,
  EntityOperatingModelCard,
  EntityPoliciesCard,
  EntityScorecardCard,
  EntityTeamCard,
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
    ['What is asked of it', EntityDataMeshFindingsCard],
    ['About this data product', EntityDataMeshAboutCard],
    ['Data products', EntityDomainProductsCard],
    ['Why it exists', EntityWhyItExistsCard],
    ['Value tree', EntityValueTreeCard],
    ['Flows', EntityFlowsCard],
    ['Flows', EntityFlowTablesCard],
    ['Contracts', EntityContractsCard],
    ['Policies in force', EntityPoliciesCard],
    ['Scorecard', EntityScorecardCard],
    ['Who works on it', EntityOperatingModelCard],
    ['How this team works', EntityTeamCard],
  ])('draw a card: %s', async (name, Card) => {
    await drawOnEntityPage(<Card />, {
      entity: loans,
      apis: [[dataMeshApiRef, createFakeDataMeshApi()]],
    });
    expect(await screen.findByRole('heading', { name })).toBeInTheDocument();
  });

  it('have the page of the data mesh for a route', () => {
    expect(getComponentData(<DataMeshPage />, 'core.mountPoint')).toBe(
      dataMeshPlugin.routes.root,
    );
  });

  it('are named as they are exported, one for each card', () => {
    const exported = Object.entries(extensions).map(([name, Card]) => [
      name,
      getComponentData(<Card />, 'core.extensionName'),
    ]);
    const names = cards.map(({ legacyName }) => legacyName).sort();
    expect(exported.sort()).toEqual(names.map(name => [name, name]));
  });

  it('come with an API that answers from the catalog', () => {
    expect([...dataMeshPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      dataMeshApiRef.id,
    ]);
  });
});
