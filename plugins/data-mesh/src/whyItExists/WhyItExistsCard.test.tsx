import {
  CatalogDataMeshApi,
  dataMeshApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { libraryMesh } from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { screen } from '@testing-library/react';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { WhyItExistsCard } from './WhyItExistsCard';

const api = new CatalogDataMeshApi({
  catalogApi: {
    queryEntities: async () => ({
      items: [...libraryMesh],
      totalItems: libraryMesh.length,
      pageInfo: {},
    }),
  },
});

function product(name: string): Entity {
  return libraryMesh.find(({ metadata }) => metadata.name === name)!;
}

function draw(entity: Entity) {
  return drawOnEntityPage(<WhyItExistsCard />, {
    entity,
    apis: [[dataMeshApiRef, api]],
  });
}

describe('WhyItExistsCard', () => {
  it('tells what a product is felt through', async () => {
    await draw(product('loans'));
    expect(
      await screen.findByText('Supports 2 goals via 1 consumer'),
    ).toBeVisible();
    expect(
      screen.getAllByRole('link', { name: 'Pilot in two branches' })[0],
    ).toHaveAttribute('href', '/catalog/default/valuehypothesis/suggestions');
  });

  it('tells what a product is built for', async () => {
    await draw(product('book-suggestions'));
    expect(await screen.findByText('Supports 2 goals')).toBeVisible();
  });

  it('offers the bets of its domain to a product without purpose', async () => {
    await draw(product('opening-hours'));
    expect(await screen.findByText('Serves nothing yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open until nine' })).toBeVisible();
  });

  it('teaches on the page of a product that could not be read', async () => {
    const unread = product('loans');
    await draw({ ...unread, metadata: { ...unread.metadata, name: 'unread' } });
    expect(await screen.findByText('Say what it is for')).toBeVisible();
  });
});
