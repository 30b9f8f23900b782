import type { MeshOverview } from '@backstage-data-mesh/model';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { catalogIndexRouteRef } from '../../routes';
import { MeshOverviewContent } from './MeshOverviewContent';

const overview: MeshOverview = {
  kinds: [
    { kind: 'DataProduct', count: 7 },
    { kind: 'Domain', count: 2, of: 3 },
  ],
  nextSteps: [
    {
      id: 'product-without-domain',
      count: 5,
      of: 7,
      examples: [
        { ref: 'dataproduct:default/loans', title: '<b>Loans</b>' },
        { ref: 'dataproduct:default/visits', title: 'Visits' },
      ],
    },
  ],
  findings: [
    {
      ref: 'dataproduct:default/loans',
      title: 'Loans',
      noted: {
        counts: { error: 2, warning: 0, info: 1 },
        rules: [],
        isCut: false,
      },
      worst: {
        rule: 'ownership-team-missing',
        severity: 'error',
        message: 'A team has to own `loans`.',
      },
    },
  ],
  withFindings: 4,
  judged: 9,
};

function draw(value: MeshOverview, mountedRoutes = {}) {
  const api = createFakeDataMeshApi({
    getOverview: async () => answerOf(value),
  });
  return renderInTestApp(
    <TestApiProvider apis={[[dataMeshApiRef, api]]}>
      <MeshOverviewContent />
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...mountedRoutes,
      },
    },
  );
}

describe('the page of the data mesh', () => {
  it('counts each kind and leads to it in the catalog', async () => {
    await draw(overview, { '/all': catalogIndexRouteRef });
    const link = await screen.findByRole('link', { name: 'Data products' });
    expect(link).toHaveAttribute(
      'href',
      '/all?filters%5Bkind%5D=dataproduct&filters%5Buser%5D=all',
    );
    expect(link.closest('li')).toHaveTextContent('7Data products');
    expect(screen.getByText('of 3 domains')).toBeVisible();
  });

  it('writes large numbers as the reader does', async () => {
    const [first, ...others] = overview.kinds;
    await draw({ ...overview, kinds: [{ ...first, count: 3026 }, ...others] });
    expect(await screen.findByText('3,026')).toBeVisible();
  });

  it('has no links to a catalog that the app does not have', async () => {
    await draw(overview);
    expect(await screen.findByText('Data products')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Data products' })).toBeNull();
  });

  it('says what to do next, of how many, with the way there', async () => {
    await draw(overview);
    const step = (
      await screen.findByText('5 of 7 data products stand in no domain')
    ).closest('li')!;
    expect(step).toHaveTextContent('Set spec.domain');
    expect(within(step).getAllByRole('link')).toHaveLength(2);
    expect(step).toHaveTextContent('<b>Loans</b>');
    expect(step).toHaveTextContent('and 3 more');
  });

  it('lists what was found, of how many, and how many more there are', async () => {
    await draw(overview);
    await screen.findByText('4 of 9 entities');
    const card = screen
      .getByText('4 of 9 entities')
      .closest('[class*="Card"]') as HTMLElement;
    expect(within(card).getByText('and 3 more')).toBeVisible();
    expect(screen.getByText('2 errors')).toBeVisible();
    expect(screen.getByText('1 note')).toBeVisible();
    expect(card).toHaveTextContent('A team has to own loans.');
  });

  it('says where each entity was judged by itself alone', async () => {
    const { unmount } = await draw(overview);
    expect(await screen.findByText(/^The catalog judges each/)).toBeVisible();
    unmount();
    await draw({ ...overview, isWithinMesh: true });
    await screen.findByText('4 of 9 entities');
    expect(screen.queryByText(/^The catalog judges each/)).toBeNull();
  });

  it('says so where nothing is missing and nothing was found', async () => {
    await draw({ ...overview, nextSteps: [], findings: [], withFindings: 0 });
    expect(await screen.findByText(/^Every data product has/)).toBeVisible();
    expect(screen.getByText('Nothing was found to mend.')).toBeVisible();
  });

  it('teaches the first data product where the mesh is empty', async () => {
    const { container } = await draw({ ...overview, judged: 0 });
    await screen.findByRole(
      'button',
      { name: 'Copy text' },
      { timeout: 10_000 },
    );
    expect(container).toHaveTextContent('kind: DataProduct');
    expect(screen.queryByText('What to do next')).toBeNull();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await draw(overview);
    await screen.findByText('4 of 9 entities');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
