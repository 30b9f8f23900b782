import { NoBackendError } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { drawPage } from '../__testUtils__/drawPage';
import { placeAround } from './productsAround';
import { ProductsPage } from './ProductsPage';

jest.setTimeout(120_000);

const refOf = (name: string) => `dataproduct:default/${name}`;
const NONE = { error: 0, warning: 0, info: 0 };
const care = { ref: 'domain:default/care', title: 'Care' };

const listed = (name: string, more: object = {}) => ({
  ...{ ref: refOf(name), title: name, type: 'aggregate' },
  ...{ lifecycle: 'production', reads: 1, readBy: 1, findings: NONE },
  ...more,
});

/** visits → stays → costs, and costs reads visits too. */
const items = [
  listed('stays', { domain: care, findings: { ...NONE, error: 2 } }),
  listed('visits', { domain: care, lifecycle: 'deprecated' }),
  listed('costs', { region: 'emea', findings: undefined }),
];
const found = {
  refs: ['stays', 'visits', 'costs'].map(refOf),
  ...{ relations: ['partOf', 'consumesFrom'], isCut: false },
  edges: [0, 1, 1, 2, 1, 0, 2, 1, 1],
};

function draw(address: string, isCut = false) {
  const asked: unknown[] = [];
  const api = createFakeDataMeshApi({
    ask: async (id, input) => {
      asked.push([id, input]);
      const value = id === 'getProducts' ? { items } : { ...found, isCut };
      return answerOf(value as never);
    },
  });
  return drawPage(<ProductsPage />, { api, address }).then(drawn => ({
    ...drawn,
    asked,
  }));
}

const HERE = `?view=around&of=${refOf('stays')}`;
const legend = (by: string) =>
  screen.findByRole('list', { name: `Colour by: ${by}` });

describe('what is around a data product', () => {
  it('is a picture that its table says in words', async () => {
    const { container, asked } = await draw(HERE);
    expect(
      await screen.findByRole('link', { name: /^stays: 2 errors\./ }),
    ).toHaveAttribute('aria-current', 'true');
    expect(
      screen.getByRole('link', { name: /^costs: not shown to you/ }),
    ).toBeVisible();
    const rows = within(
      screen.getByRole('table', { name: /^Data products around it/ }),
    ).getAllByRole('row');
    expect(rows.slice(1).map(row => row.textContent)).toEqual([
      'visitsaggregate, deprecatedit reads–Care–none',
      'staysaggregate, productionthe one looked atvisitsCare–2 errors',
      'costsaggregate, productionreads itstays, visits––emeanot shown to you',
    ]);
    expect(asked[0]).toEqual([
      'getNeighbourhood',
      {
        ...{ kind: 'dataproduct', namespace: 'default', name: 'stays' },
        ...{ depth: 2, limit: 50, straight: true },
        along: ['consumesFrom', 'suppliesTo'],
      },
    ]);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('is coloured by findings until the reader chooses otherwise, in words', async () => {
    await draw(HERE);
    expect(await legend('Findings')).toHaveTextContent(
      'errors (1)no findings (1)not shown to you (1)',
    );
    await userEvent.selectOptions(screen.getByLabelText('Colour by'), 'Domain');
    expect(await legend('Domain')).toHaveTextContent(
      'Care (2)in no domain (1)',
    );
    expect(window.location.search).toContain('colour=domain');
    await userEvent.selectOptions(
      screen.getByLabelText('Colour by'),
      'Lifecycle',
    );
    expect(
      screen.getByRole('link', { name: /^visits: Deprecated/ }),
    ).toBeVisible();
  });

  it('stands in groups where the address says so', async () => {
    await draw(`${HERE}&group=region&colour=nonsense&steps=9`);
    const picture = await screen.findByRole('group', {
      name: /^What it reads/,
    });
    expect(within(picture).getByText('emea (1)')).toBeInTheDocument();
    expect(within(picture).getByText('in no region (2)')).toBeInTheDocument();
    expect(await legend('Findings')).toBeVisible();
    expect(screen.getByLabelText('Steps each way')).toHaveDisplayValue('2');
  });

  it('goes on to what is around another', async () => {
    const { asked } = await draw(HERE);
    await userEvent.click(
      await screen.findByRole('link', { name: /^visits:/ }),
    );
    expect(new URLSearchParams(window.location.search).get('of')).toBe(
      refOf('visits'),
    );
    await screen.findByRole('link', { name: /^costs:/ });
    expect(JSON.stringify(asked)).toContain('"name":"visits"');
  });

  it('begins with the most read, and says that there is more', async () => {
    const { asked } = await draw('?view=around', true);
    expect(await screen.findByText(/^There are more/)).toBeVisible();
    expect(asked[0]).toEqual(['getProducts', { sort: 'readBy', limit: 1 }]);
  });

  it('tells what is not there from what cannot be told', async () => {
    const nothing = createFakeDataMeshApi();
    const { unmount } = await drawPage(<ProductsPage />, {
      ...{ api: nothing, address: HERE },
    });
    expect(await screen.findByText(/^There is no such/)).toBeVisible();
    unmount();
    const ask = () => Promise.reject(new NoBackendError());
    await drawPage(<ProductsPage />, {
      ...{ api: createFakeDataMeshApi({ ask }), address: HERE },
    });
    expect(
      await screen.findByText(/^What is around .* is put together/),
    ).toBeVisible();
  });
});

describe('where each stands', () => {
  const columnsOf = (edges: readonly number[]) =>
    Object.fromEntries(
      placeAround({ ...found, edges }, items).map(({ product, column }) => [
        product.title,
        column,
      ]),
    );

  it('is where it is nearer, where data flows in a circle', () => {
    expect(columnsOf([0, 1, 1, 1, 1, 0])).toEqual({ stays: 0, visits: -1 });
    expect(columnsOf([0, 1, 1, 1, 1, 2, 2, 1, 0])).toEqual({
      ...{ stays: 0, visits: -1, costs: 1 },
    });
  });

  it('counts flows alone, and not what reads itself', () => {
    expect(columnsOf([0, 0, 1, 0, 1, 0])).toEqual({ stays: 0 });
  });
});
