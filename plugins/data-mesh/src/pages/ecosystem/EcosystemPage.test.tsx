import type { AnswerOf } from '@backstage-data-mesh/plugin-data-mesh-react';
import { NoBackendError } from '@backstage-data-mesh/plugin-data-mesh-react';
import { createFakeDataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { drawPage } from '../__testUtils__/drawPage';
import { EcosystemPage } from './EcosystemPage';

const crossing = {
  ...{ products: 12, flows: 24, crossing: 6 },
  ...{ observed: 0.25, expected: 0.5, modularity: 0.25 },
};
const label = (id: string, title: string) => ({
  ...{ id, title, products: 6, out: 12, into: 12 },
});
const ecosystem: Partial<AnswerOf<'getEcosystem'>> = {
  coordination: {
    ...{ products: 12, flows: 24, isTooFew: false },
    crossing: { region: crossing },
    ...{ needed: 4, gaps: 1, excess: 1 },
    ...{ congruence: 0.75, weightedCongruence: 0.9 },
  },
  gaps: [{ teams: ['group:default/crew', 'group:default/shop'], flows: 3 }],
  excess: [{ teams: ['group:default/crew', 'group:default/cloud'], flows: 0 }],
  region: {
    labels: [label('eu', 'EU'), label('us', '<b>US</b>')],
    cells: [0, 0, 9, 0, 1, 3, 1, 0, 3, 1, 1, 9],
    ...{ unlabelled: 1, crossing, match: 0.82 },
    misplaced: [
      { ref: 'dataproduct:default/stock', label: 'us', community: 'eu' },
    ],
  },
  domain: { labels: [], cells: [], unlabelled: 12, misplaced: [] },
  communities: [
    {
      products: ['dataproduct:default/visits', 'dataproduct:default/plans'],
      size: 8,
      regions: [{ id: 'eu', products: 8 }],
      domains: [],
    },
  ],
  ...{ stage: 'regional', teams: 3, isCut: false, isPartial: false },
};

const draw = (answer: typeof ecosystem = ecosystem, address = '?') =>
  drawPage(<EcosystemPage />, {
    api: createFakeDataMeshApi(
      {},
      {
        getEcosystem: answer,
        getEcosystemFlows: {
          flows: [
            {
              provider: 'dataproduct:default/visits',
              consumer: 'dataproduct:default/stock',
            },
          ],
          total: 3,
        },
      },
    ),
    address,
  });

describe('the page of the ecosystem', () => {
  it('says first in which stage it is, and of how much that is made', async () => {
    await draw();
    expect(await screen.findByText('regional')).toBeVisible();
    expect(
      screen.getByText('24 flows between 12 data products of 3 teams.'),
    ).toBeVisible();
  });

  it('has what crosses regions beside what chance would give', async () => {
    await draw();
    expect(
      await screen.findByText(
        /^6 of 24 flows \(25%\) cross; chance would give 50%\./,
      ),
    ).toHaveTextContent('Of 1 data product nobody says where it is.');
    const table = screen.getByRole('table', { name: 'From region to region' });
    const [, eu] = within(table).getAllByRole('row');
    expect(eu).toHaveTextContent('EU▲ 9▽ 3');
  });

  it('shows the flows behind a number, and keeps it in the address', async () => {
    await draw();
    const table = await screen.findByRole('table', {
      name: 'From region to region',
    });
    const [number] = within(table).getAllByRole('link', { name: '3' });
    await userEvent.click(number);
    const flows = await screen.findByRole('table', {
      name: 'Flows from EU to <b>US</b> (3)',
    });
    expect(within(flows).getAllByRole('row')[1]).toHaveTextContent(
      'visitsstock',
    );
    expect(window.location.search).toBe('?flows=region&from=eu&to=us');
  });

  it('says who needs whom without saying so, and how far the others do', async () => {
    await draw();
    expect(
      await screen.findByText(/^3 of 4 pairs of teams .* \(75%\)/),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', {
        name: 'Need each other, and declare nothing (1)',
      }).parentElement,
    ).toHaveTextContent('crew · shop3');
  });

  it('says of how many pairs it shows some', async () => {
    await draw({
      ...ecosystem,
      coordination: { ...ecosystem.coordination!, gaps: 1803 },
    });
    expect(
      (
        await screen.findByRole('heading', {
          name: 'Need each other, and declare nothing (1,803)',
        })
      ).parentElement,
    ).toHaveTextContent(/and 1,802 more$/);
  });

  it('compares communities with what is drawn on paper', async () => {
    await draw();
    expect(
      await screen.findByText(/^They match the regions by 0.82 of 1\./),
    ).toHaveTextContent('Whether they match the domains nobody can say.');
    const misplaced = screen.getByRole('table', {
      name: 'Exchange most with another region (1)',
    });
    expect(misplaced).toHaveTextContent('stock<b>US</b>EU');
  });

  it('says that a small mesh is too small to say', async () => {
    const { coordination } = ecosystem;
    await draw({
      ...ecosystem,
      stage: undefined,
      communities: [],
      coordination: coordination && { ...coordination, isTooFew: true },
    });
    expect(await screen.findByText('too little to say')).toBeVisible();
    expect(screen.getByText(/^Too small to say:/)).toBeVisible();
    expect(screen.getByText('Too few flows to find any.')).toBeVisible();
  });

  it('says that only the evaluator knows where there is none', async () => {
    await drawPage(<EcosystemPage />, {
      api: createFakeDataMeshApi({
        ask: async () => {
          throw new NoBackendError();
        },
      }),
    });
    const heading = await screen.findByRole('heading', {
      name: 'How the ecosystem hangs together',
    });
    expect(heading).toBeVisible();
    expect(screen.queryByText('From region to region')).toBeNull();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await draw(ecosystem, '?flows=region&from=eu&to=us');
    await screen.findByRole('table', {
      name: 'Flows from EU to <b>US</b> (3)',
    });
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
