import {
  dataMeshApiRef,
  NoBackendError,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { createFakeDataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen, within } from '@testing-library/react';
import { drawOnEntityPage } from '../../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { BodyPoliciesCard } from './BodyPoliciesCard';
import type { Uptake } from './useUptake';

const board = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'GovernanceBody',
  metadata: { name: 'board', namespace: 'emea' },
  spec: {
    ...{ type: 'technology', owner: 'crew' },
    policies: [
      {
        id: 'contracts',
        title: 'Every port has a contract',
        status: 'enforced',
      },
      { id: 'formats', status: 'draft' },
      { id: 'keys', status: 'enforced', enforcement: 'manual' },
    ],
    waivers: [{ id: 'w', rule: 'some-rule', entity: 'dataproduct:emea/stock' }],
  },
};

const tally = {
  ...{ pass: 20, fail: 1, waived: 2, unknown: 3, error: 0 },
  ...{ notApplicable: 0, grace: 0 },
};

const uptake: Partial<Uptake> = {
  policies: [
    {
      ...{ body: 'governancebody:emea/board', policy: 'contracts', tally },
      ...{ force: 'enforced', rules: ['some-rule'] },
      satisfied: { passed: 20, of: 21 },
      tightened: 4,
      tightenedBy: [{ source: 'governancebody:emea/circle', results: 4 }],
      delegate: [
        { is: 'one-region', region: 'apac', notKept: 2 },
        { is: 'mostly-waived', waivedShare: 0.6 },
      ],
    },
  ],
  lift: [
    {
      rule: 'local-rule',
      domains: ['domain:emea/a', 'domain:emea/b', 'domain:emea/c'],
      asked: [{ body: 'governancebody:emea/circle', policy: 'p', domains: [] }],
    },
  ],
  isPartial: true,
};

function draw(api = createFakeDataMeshApi({}, { getPolicyUptake: uptake })) {
  return drawOnEntityPage(<BodyPoliciesCard />, {
    entity: board,
    apis: [[dataMeshApiRef, api]],
  });
}

describe('BodyPoliciesCard', () => {
  it('shows beside each policy how far it is kept, and why not', async () => {
    await draw();
    await screen.findByText('Kept');
    const [, contracts, formats, keys] = within(
      screen.getByRole('table', { name: 'Policies' }),
    ).getAllByRole('row');
    expect(contracts).toHaveTextContent('20 of 21 kept2 waived3 not known');
    expect(contracts).toHaveTextContent(
      '4 results are asked for more strictly by emea/circle',
    );
    expect(contracts).toHaveTextContent('not kept in one region alone: apac');
    expect(contracts).toHaveTextContent('60% of what it asks for is waived');
    expect(formats).toHaveTextContent('not in force');
    expect(keys).toHaveTextContent('no rule here can tell');
    expect(
      screen.getByText('You may not see all that they are about.'),
    ).toBeInTheDocument();
  });

  it('tells what several domains ask for alike, and who is exempt', async () => {
    await draw();
    expect(
      await screen.findByText(/in 3 domains, by/, { selector: 'bdi' }),
    ).toHaveTextContent('local-rule in 3 domains, by');
    expect(screen.getByRole('table', { name: 'Waivers' })).toHaveTextContent(
      'emea/stock',
    );
  });

  it('shows the policies without a backend, and says what it cannot tell', async () => {
    await draw(
      createFakeDataMeshApi({
        ask: async () => {
          throw new NoBackendError();
        },
      }),
    );
    expect(
      await screen.findByText(/only the data mesh backend can tell/),
    ).toBeInTheDocument();
    expect(screen.getByText('Every port has a contract')).toBeInTheDocument();
    expect(screen.queryByText('Kept')).not.toBeInTheDocument();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await draw();
    await screen.findByText('Kept');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
