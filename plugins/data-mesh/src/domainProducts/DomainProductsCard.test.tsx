import type { DomainProducts } from '@backstage-data-mesh/model';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen, within } from '@testing-library/react';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { linkedAddresses } from '../__testUtils__/linkedAddresses';
import { DomainProductsCard } from './DomainProductsCard';

const lending: DomainProducts = {
  domainRef: 'domain:default/lending',
  groups: [
    {
      type: 'source-aligned',
      products: [
        {
          ref: 'dataproduct:default/loans',
          title: 'Loans',
          lifecycle: 'production',
          owner: {
            ref: 'group:default/librarians',
            title: 'Librarians',
            isMissing: false,
          },
        },
        {
          ref: 'dataproduct:default/old-loans',
          title: '<b>Old</b> loans',
          lifecycle: 'deprecated',
          owner: {
            ref: 'group:default/gone',
            title: 'gone',
            isMissing: true,
          },
        },
      ],
    },
    { type: 'aggregate', products: [] },
    { type: 'consumer-aligned', products: [] },
  ],
  narrower: [
    { ref: 'domain:default/reading', title: 'Reading', productCount: 2 },
  ],
};

const NOTHING = lending.groups.map(group => ({ ...group, products: [] }));

async function draw(products: DomainProducts | undefined) {
  const result = await drawOnEntityPage(<DomainProductsCard />, {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Domain',
      metadata: { name: 'lending' },
    },
    apis: [
      [
        dataMeshApiRef,
        createFakeDataMeshApi({
          getDomainProducts: async () => answerOf(products),
        }),
      ],
    ],
  });
  await screen.findByRole('heading', { name: 'Data products' });
  return result;
}

describe('DomainProductsCard', () => {
  it('lists the data products of each type, from source to use', async () => {
    await draw(lending);
    await screen.findByText('Source-aligned (2)');
    expect(
      screen
        .getAllByRole('heading', { level: 4 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Source-aligned (2)',
      'Aggregate (0)',
      'Consumer-aligned (0)',
      'In narrower domains',
    ]);
  });

  it('says of each how far it is and whose it is', async () => {
    await draw(lending);
    const heading = await screen.findByText('Source-aligned (2)');
    const items = within(heading.parentElement!).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'LoansProductionLibrarians',
      '<b>Old</b> loansDeprecatedgone',
    ]);
  });

  it('links products, owners and narrower domains, but nothing missing', async () => {
    await draw(lending);
    await screen.findByText('Source-aligned (2)');
    expect(linkedAddresses()).toEqual([
      '/catalog/default/dataproduct/loans',
      '/catalog/default/group/librarians',
      '/catalog/default/dataproduct/old-loans',
      '/catalog/default/domain/reading',
    ]);
    expect(screen.getByText('2 data products')).toBeVisible();
  });

  it('leads to narrower domains where it offers nothing of its own', async () => {
    await draw({ ...lending, groups: NOTHING });
    expect(await screen.findByText(/no data product of its own/)).toBeVisible();
    expect(linkedAddresses()).toEqual(['/catalog/default/domain/reading']);
  });

  it.each([
    ['has none', { ...lending, groups: NOTHING, narrower: [] }],
    ['could not be read', undefined],
  ])('teaches the field on the page of a domain that %s', async (_, given) => {
    const { container } = await draw(given);
    await screen.findByRole('button', { name: 'Copy text' });
    expect(container).toHaveTextContent('domain: domain:default/lending');
  });

  it('has no fault that axe can find', async () => {
    const { container } = await draw(lending);
    await screen.findByText('Source-aligned (2)');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
