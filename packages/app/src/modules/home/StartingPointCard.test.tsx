import type { Entity } from '@backstage/catalog-model';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { act, screen } from '@testing-library/react';
import { StartingPointCard } from './StartingPointCard';

const point = {
  kind: 'DataProduct',
  title: 'Data products',
  question: 'What data is shared?',
};

function products(count: number): Entity[] {
  return Array.from({ length: count }, (_, index) => ({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: `p${index}`, title: `Product ${index}` },
  }));
}

async function renderCard(catalog = catalogApiMock()) {
  await act(async () => {
    renderInTestApp(
      <TestApiProvider apis={[[catalogApiRef, catalog]]}>
        <StartingPointCard point={point} />
      </TestApiProvider>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
  });
}

describe('StartingPointCard', () => {
  it('names the kind and the question it answers', async () => {
    await renderCard(catalogApiMock({ entities: products(1) }));
    expect(await screen.findByText('Product 0')).toBeVisible();
    expect(screen.getByRole('heading', { name: point.title })).toBeVisible();
    expect(screen.getByText(point.question)).toBeVisible();
  });

  it('says how to begin when there are none', async () => {
    await renderCard();
    expect(await screen.findByText(/None in the catalog yet/)).toBeVisible();
  });

  it('shows the first five and leads to all', async () => {
    await renderCard(catalogApiMock({ entities: products(7) }));
    expect(await screen.findByText('See all 7')).toBeVisible();
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
  });

  it('shows the error when the catalog does not answer', async () => {
    const catalog = catalogApiMock();
    catalog.queryEntities = async () => {
      throw new Error('The catalog is away');
    };
    await renderCard(catalog);
    const [message] = await screen.findAllByText(/The catalog is away/);
    expect(message).toBeVisible();
  });
});
