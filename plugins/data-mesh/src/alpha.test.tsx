import type { Entity } from '@backstage/catalog-model';
import { coreExtensionData, fetchApiRef } from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import plugin from './alpha';
import { dataMeshApi } from './alpha/api';
import { entityCards } from './alpha/entityCards';
import { valueTreeContent } from './alpha/entityContents';
import { dataMeshPage, dataMeshSubPages } from './alpha/pages';
import { cards } from './cards';

const loans: Entity = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'loans', namespace: 'default' },
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'group:loans-squad',
  },
};

const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'loans' },
};

/** A portal whose catalog holds something, and which has no backend of ours. */
const portalWith = (entities: Entity[]) =>
  [
    [catalogApiRef, catalogApiMock({ entities })],
    [fetchApiRef, { fetch: async () => new Response(null, { status: 404 }) }],
  ] as const;

describe('the plugin for the new frontend system', () => {
  it('can be found by the discovery of the app', () => {
    expect(plugin).toMatchObject({
      $$type: '@backstage/FrontendPlugin',
      pluginId: 'data-mesh',
    });
  });

  it('draws its cards on a data product from what the catalog holds', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: loans }),
        dataMeshApi,
        ...entityCards,
        valueTreeContent,
      ],
      apis: portalWith([loans]),
    });
    for (const name of [
      'About this data product',
      'Why it exists',
      'Who works on it',
    ]) {
      expect(await screen.findByRole('heading', { name })).toBeInTheDocument();
    }
    // the owner is primary for core data management, so the mesh was read
    expect(
      await screen.findByRole('table', { name: 'Responsibilities by team' }),
    ).toHaveTextContent('loans-squad: primary, derived');
    expect(
      screen.queryByRole('heading', { name: 'Value tree' }),
    ).not.toBeInTheDocument();
  });

  it('has a page for the menu, with what the catalog holds', async () => {
    const page = createExtensionTester(dataMeshPage);
    expect(page.get(coreExtensionData.routePath)).toBe('/data-mesh');
    expect(page.get(coreExtensionData.title)).toBe('Data mesh');
    renderTestApp({
      // the first is where links to entities lead
      extensions: [
        createTestEntityPage({ entity: loans }),
        dataMeshApi,
        dataMeshPage,
        ...dataMeshSubPages,
      ],
      apis: portalWith([loans]),
      initialRouteEntries: ['/data-mesh'],
    });
    expect(
      await screen.findByText('1 of 1 data products stand in no domain'),
    ).toBeInTheDocument();
  });

  it('draws the data products of a domain on its page', async () => {
    const lending: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Domain',
      metadata: { name: 'lending', namespace: 'default' },
      spec: { owner: 'group:librarians', type: 'data-domain' },
    };
    const ours = { ...loans, spec: { ...loans.spec, domain: 'lending' } };
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: lending }),
        dataMeshApi,
        ...entityCards,
      ],
      apis: portalWith([lending, ours]),
    });
    expect(await screen.findByText('Aggregate (1)')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'loans' })).toBeInTheDocument();
    expect(screen.queryByText('Why it exists')).not.toBeInTheDocument();
  });

  it.each(cards.map(({ name }, index) => [name, entityCards[index]] as const))(
    'gives a card the wide column of our pages alone: %s',
    (_, card) => {
      const tester = createExtensionTester(card);
      const { type, filterFunction } = EntityCardBlueprint.dataRefs;
      expect(tester.get(type)).toBe('content');
      expect(tester.get(filterFunction)?.(component)).toBe(false);
    },
  );

  it('brings the value tree of a bet as a tab', () => {
    const tab = createExtensionTester(valueTreeContent);
    const { title, filterFunction } = EntityContentBlueprint.dataRefs;
    expect(tab.get(title)).toBe('Value tree');
    expect(tab.get(coreExtensionData.routePath)).toBe('/value-tree');
    expect(tab.get(filterFunction)?.(loans)).toBe(false);
    expect(
      tab.get(filterFunction)?.({ ...loans, kind: 'ValueHypothesis' }),
    ).toBe(true);
  });
});
