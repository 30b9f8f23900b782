import {
  NoBackendError,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { drawPage } from '../__testUtils__/drawPage';
import { listProductRows } from './listProductRows';
import { ProductsPage } from './ProductsPage';

jest.setTimeout(120_000);

const care = { ref: 'domain:default/care', title: 'Care' };
const crew = { ref: 'group:default/crew', title: 'Crew' };
const told: AnswerOf<'getProducts'> = {
  ...{ version: 1, asOf: '2026-06-01T10:00:00Z', stale: false },
  staleReasons: [],
  items: [
    {
      ...{ ref: 'dataproduct:default/visits', title: 'Visits' },
      ...{ domain: care, owner: crew, region: 'emea' },
      ...{ type: 'aggregate', lifecycle: 'production', reads: 1, readBy: 4 },
      findings: { error: 2, warning: 0, info: 1 },
    },
    {
      ...{ ref: 'dataproduct:default/calls', title: 'Calls' },
      ...{ type: 'aggregate', lifecycle: 'retired', reads: 0, readBy: 0 },
    },
  ],
  ...{ total: 2, of: 7 },
  facets: {
    domains: [{ ...care, products: 5 }],
    owners: [{ ...crew, products: 7 }],
    regions: [{ name: 'emea', products: 1 }],
  },
  pageInfo: { nextCursor: 'more' },
};

function draw(address: string, answer = told) {
  const asked: unknown[] = [];
  const api = createFakeDataMeshApi({
    ask: async (_, input) => {
      asked.push(input);
      return answerOf(answer as never);
    },
  });
  return drawPage(<ProductsPage />, { api, address }).then(drawn => ({
    ...drawn,
    asked,
  }));
}

describe('the table of data products', () => {
  it('shows what each belongs to, who reads it, and what is found on it', async () => {
    const { container } = await draw('?');
    const table = await screen.findByRole('table', { name: 'Data products' });
    expect(screen.getByText('2 of 7')).toBeVisible();
    expect(table).toHaveTextContent(
      'Visitsaggregate, productionCareCrew2 errors1 note41emea',
    );
    expect(table).toHaveTextContent(
      'Callsaggregate, retired––not shown to you00',
    );
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('asks for what the address chooses, and leafs on', async () => {
    const { asked } = await draw(
      '?domain=domain:default/care&type=aggregate&lifecycle=nonsense&owner=no',
    );
    await userEvent.selectOptions(
      await screen.findByLabelText('Order'),
      'most read first',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Next page' }),
    );
    const chosen = { domain: ['domain:default/care'], type: ['aggregate'] };
    await waitFor(() =>
      expect(asked).toEqual([
        { ...chosen, sort: 'findings', limit: 25 },
        { ...chosen, sort: 'readBy', limit: 25 },
        { ...chosen, sort: 'readBy', limit: 25, cursor: 'more' },
      ]),
    );
  });

  it('searches when the reader pauses', async () => {
    const { asked } = await draw('?');
    await userEvent.type(await screen.findByLabelText('Name or title'), 'vis');
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        text: 'vis',
        sort: 'findings',
        limit: 25,
      }),
    );
    expect(asked.length).toBeLessThan(4);
  });

  it('tells an empty choice from an empty mesh', async () => {
    const { unmount } = await draw('?', { ...told, items: [], total: 0 });
    expect(await screen.findByText(/^No data product is like/)).toBeVisible();
    unmount();
    await draw('?', { ...told, items: [], total: 0, of: 0 });
    expect(
      await screen.findByText('There is no data product yet'),
    ).toBeVisible();
  });

  it('says who makes it where there is no backend', async () => {
    const ask = () => Promise.reject(new NoBackendError());
    await drawPage(<ProductsPage />, { api: createFakeDataMeshApi({ ask }) });
    expect(await screen.findByText(/^The table of all/)).toBeVisible();
  });
});

describe('the map of what flows', () => {
  const end = (id: string, title: string) => ({
    ...{ id, title, products: 3, out: 4, into: 4 },
  });
  const boundary = {
    labels: [end(care.ref, 'Care'), end('domain:default/shop', '<b>Shop</b>')],
    cells: [0, 0, 3, 0, 1, 1200],
    ...{ unlabelled: 1, misplaced: [] },
  };
  const drawMap = (address: string) =>
    drawPage(<ProductsPage />, {
      api: createFakeDataMeshApi(
        {},
        {
          getFlowMap: {
            domain: boundary,
            region: { ...boundary, labels: [], cells: [], unlabelled: 0 },
            ...{ total: 2, of: 7, facets: told.facets },
            ...{ isCut: false, isPartial: false },
          },
          getEcosystemFlows: {
            flows: [
              {
                provider: 'dataproduct:default/visits',
                consumer: 'dataproduct:default/stock',
              },
            ],
            total: 1200,
          },
        },
      ),
      address,
    });

  it('is a picture that its table says in words, down to the data products', async () => {
    const { container } = await drawMap('?');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Flow map' }),
    );
    expect(
      await screen.findByRole('group', { name: /^What flows between/ }),
    ).toBeVisible();
    const table = screen.getByRole('table', { name: 'Flows, the most first' });
    expect(table).toHaveTextContent('Care<b>Shop</b>1,200CareCare3');
    expect(screen.getByText(/^One data product .* no domain/)).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
    await userEvent.click(screen.getByRole('link', { name: '1,200' }));
    expect(
      await screen.findByRole('table', { name: /^Flows from Care to/ }),
    ).toHaveTextContent('visits');
  });

  it('lets the bands of others fade for the keyboard as for the pointer', async () => {
    const { container } = await drawMap('?view=map');
    const gives = await screen.findByRole('img', { name: /^Care gives/ });
    const faded = () => container.querySelectorAll('path[class*=faded]').length;
    expect(faded()).toBe(0);
    act(() => screen.getByRole('img', { name: /Shop<.b> reads/ }).focus());
    expect(faded()).toBe(1);
    act(() => gives.focus());
    expect(faded()).toBe(0);
  });

  it('is of the data products that the filters of the table leave', async () => {
    const asked: unknown[] = [];
    const api = createFakeDataMeshApi({
      ask: async (id, input) => {
        asked.push([id, input]);
        return answerOf({
          ...{ domain: boundary, region: boundary, facets: told.facets },
          ...{ total: 2, of: 7, isCut: false, isPartial: false, flows: [] },
        } as never);
      },
    });
    const place =
      'flows=domain&from=domain:default/care&to=domain:default/shop';
    await drawPage(<ProductsPage />, {
      api,
      address: `?view=map&domain=${care.ref}&q=visit&${place}`,
    });
    expect(
      await screen.findByText(/^Flows from or to 2 of 7 data products/),
    ).toBeVisible();
    const filter = { domain: [care.ref], text: 'visit' };
    expect(asked).toContainEqual(['getFlowMap', filter]);
    expect(asked).toContainEqual([
      'getEcosystemFlows',
      expect.objectContaining(filter),
    ]);
    await userEvent.selectOptions(screen.getByLabelText('Region'), 'emea (1)');
    await waitFor(() =>
      expect(asked).toContainEqual([
        'getFlowMap',
        { ...filter, region: ['emea'] },
      ]),
    );
  });

  it('says where nothing flows, and who makes it where there is no backend', async () => {
    const { unmount } = await drawMap('?view=map&by=region');
    expect(
      await screen.findByText('No flow has one at both ends.'),
    ).toBeVisible();
    unmount();
    const ask = () => Promise.reject(new NoBackendError());
    await drawPage(<ProductsPage />, {
      api: createFakeDataMeshApi({ ask }),
      address: '?view=map',
    });
    expect(await screen.findByText(/^The map of all flows/)).toBeVisible();
  });
});

describe('its rows as a file', () => {
  it('are all of them, and what is not shown is left open', async () => {
    const answers = [told, { ...told, pageInfo: {} }];
    const api = createFakeDataMeshApi({
      ask: async () => answerOf(answers.shift() as never),
    });
    const rows = await listProductRows(api, { sort: 'title' });
    expect(rows).toHaveLength(5);
    expect(rows[1]).toEqual([
      ...['dataproduct:default/visits', 'Visits', 'aggregate', 'production'],
      ...['domain:default/care', 'group:default/crew', 'emea', 1, 4, 2, 0, 1],
    ]);
    expect(rows[2].slice(-3)).toEqual(['', '', '']);
  });
});
