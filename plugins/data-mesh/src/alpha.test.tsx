import type { Entity } from '@backstage/catalog-model';
import {
  coreExtensionData,
  fetchApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
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
import { entityContents } from './alpha/entityContents';
import { dataMeshPage, dataMeshSubPages } from './alpha/pages';
import { cards, domainProductsCard } from './cards';

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

/** What titles are told by. */
const texts = [[translationApiRef, mockApis.translation()]] as const;

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
        ...entityContents,
      ],
      apis: portalWith([loans]),
    });
    for (const name of ['About this data product', 'Why it exists', 'Flows']) {
      expect(await screen.findByRole('heading', { name })).toBeInTheDocument();
    }
    // only who read the mesh can know
    expect(
      await screen.findByText('It reads no data product.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Value tree' }),
    ).not.toBeInTheDocument();
  });

  it('has a page for the menu, with what the catalog holds', async () => {
    const page = createExtensionTester(dataMeshPage, { apis: texts });
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
    const tabs = cards.filter(({ tab }) => tab);
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
        // alone, so that it opens with the page
        ...entityContents.filter(
          (_, index) => tabs[index] === domainProductsCard,
        ),
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

  it('makes as many requests on the page of a data product as it has questions', async () => {
    const paths: string[] = [];
    const told = {
      ...{ version: 1, asOf: '2026-06-01T14:02:00Z', stale: false },
      ...{ value: null, items: [], findings: [], tally: { pass: 3 } },
      ...{ waived: [], inGrace: [], unknown: [], errors: [] },
    };
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: loans }),
        dataMeshApi,
        ...entityCards,
      ],
      apis: [
        [catalogApiRef, catalogApiMock({ entities: [loans] })],
        [
          fetchApiRef,
          {
            fetch: async (input: RequestInfo | URL) => {
              paths.push(String(input).replace(/^.*data-mesh/, ''));
              return Response.json(told);
            },
          },
        ],
      ],
    });
    expect(await screen.findByText('Nothing is asked')).toBeInTheDocument();
    expect(await screen.findByText('Nothing flows yet')).toBeInTheDocument();
    expect(await screen.findByText('Say what it is for')).toBeInTheDocument();
    const about = '/entities/dataproduct/default/loans';
    expect(paths.map(path => path.replace(/\?.*/, '')).sort()).toEqual([
      `${about}/findings`,
      `${about}/flows`,
      `${about}/history`,
      `${about}/value-support`,
      '/status',
    ]);
  });

  it.each([
    ['/value-tree', 'Value tree', 'ValueHypothesis'],
    ['/who-works-on-it', 'Who works on it', 'DataProduct'],
    ['/flows', 'Flows', 'DataProduct'],
    ['/contracts', 'Contracts', 'DataProduct'],
    ['/policies', 'Policies', 'DataProduct'],
    ['/next-meeting', 'Next meeting', 'GovernanceBody'],
    ['/decisions', 'Decisions', 'ValueHypothesis'],
    ['/measures', 'Measures', 'ValueHypothesis'],
    ['/scorecard', 'Scorecard', 'DataProduct'],
  ])('brings a tab: %s', (path, name, kind) => {
    const { title, filterFunction } = EntityContentBlueprint.dataRefs;
    const tab = entityContents
      .map(content => createExtensionTester(content, { apis: texts }))
      .find(tester => tester.get(coreExtensionData.routePath) === path);
    expect(tab?.get(title)).toBe(name);
    expect(tab?.get(filterFunction)?.({ ...loans, kind })).toBe(true);
    expect(tab?.get(filterFunction)?.(component)).toBe(false);
  });
});
