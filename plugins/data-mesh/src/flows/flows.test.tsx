import type { Flow } from '@backstage-data-mesh/model';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen, within } from '@testing-library/react';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { FlowsCard } from './FlowsCard';
import { FlowTablesCard } from './FlowTablesCard';

const flow: Flow = {
  id: 'dataproduct:default/plans visits',
  providerRef: 'dataproduct:default/visits',
  providerTitle: 'Visits',
  outputPort: 'rows',
  offeredVersions: ['1.4.0', '2.0.0'],
  consumerRef: 'dataproduct:default/plans',
  consumerTitle: '<b>Plans</b>',
  expectedVersion: '^2.0.0',
  hasContract: false,
  slos: [
    {
      property: 'latency',
      expected: { property: 'latency', value: 6, unit: 'h' },
    },
  ],
  resolution: 'port',
  crossesDomain: true,
  crossesRegion: true,
};

function draw(card: JSX.Element, flows: { inputs: Flow[]; consumers: Flow[] }) {
  const api = createFakeDataMeshApi({
    getProductFlows: async () => answerOf(flows),
  });
  return drawOnEntityPage(card, { apis: [[dataMeshApiRef, api]] });
}

describe('FlowsCard', () => {
  it('names each product once, and what the flow crosses', async () => {
    await draw(<FlowsCard />, {
      inputs: [flow, { ...flow, id: 'another port' }],
      consumers: [],
    });
    const [inputs, consumers] = await screen.findAllByRole('list');
    expect(
      within(inputs)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Visitsother domainother regionno contract']);
    expect(consumers).toHaveTextContent('Nobody reads it yet.');
  });

  it('names a few, and says how many more there are', async () => {
    const consumers = Array.from({ length: 10 }, (_, index) => ({
      ...flow,
      consumerRef: `dataproduct:default/reader-${index}`,
    }));
    await draw(<FlowsCard />, { inputs: [], consumers });
    expect(await screen.findByText('and 2 more')).toBeVisible();
  });

  it('links no product that the catalog does not hold', async () => {
    await draw(<FlowsCard />, {
      inputs: [{ ...flow, resolution: 'missing' }],
      consumers: [],
    });
    expect(await screen.findByText('Visits')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('FlowTablesCard', () => {
  it('puts what is needed beside what is promised', async () => {
    const { container } = await draw(<FlowTablesCard />, {
      inputs: [],
      consumers: [flow],
    });
    const table = await screen.findByRole('table', { name: 'Read by' });
    const [, row] = within(table).getAllByRole('row');
    expect(row).toHaveTextContent(
      '<b>Plans</b>rowsasks for ^2.0.0offered: 1.4.0, 2.0.0latencyneeds 6 h, not promised',
    );
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
