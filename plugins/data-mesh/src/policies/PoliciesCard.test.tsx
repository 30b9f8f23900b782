import {
  dataMeshApiRef,
  NoBackendError,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  createFakeDataMeshApi,
  type FakeAnswers,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { PoliciesCard } from './PoliciesCard';

const BOARD = 'governancebody:default/board';

const told: FakeAnswers['getEntityPolicies'] = {
  policies: [
    {
      ...{ body: BOARD, policy: 'owners', title: '<b>Owners</b> are named' },
      force: 'enforced',
      rules: [
        {
          ...{ rule: 'owner-missing', standing: 'waived' },
          waivedUntil: '2026-12-24',
        },
      ],
    },
    {
      ...{ body: BOARD, policy: 'formats', force: 'grace' },
      graceUntil: '2027-01-31',
      rules: [{ rule: 'format-not-allowed', standing: 'violated' }],
    },
  ],
  settings: [
    {
      ...{ rule: 'owner-missing', severity: 'error', options: {} },
      origin: { source: BOARD, policy: 'owners' },
    },
    {
      ...{ rule: 'format-not-allowed', severity: 'off', options: {} },
      origin: { source: 'recommended' },
    },
    // of a body that the reader may not see
    { rule: 'region-missing', severity: 'info', options: {} },
  ],
};

const draw = (answer: FakeAnswers['getEntityPolicies']) =>
  drawOnEntityPage(<PoliciesCard />, {
    apis: [
      [
        dataMeshApiRef,
        createFakeDataMeshApi({}, { getEntityPolicies: answer }),
      ],
    ],
  });

const textsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);

describe('PoliciesCard', () => {
  it('says who asks for what, with which force, and how it stands', async () => {
    const { container } = await draw(told);
    const table = await screen.findByRole('table', {
      name: 'Policies in force',
    });
    const rows = textsOf(table);
    expect(rows[0]).toMatch(
      /^<b>Owners<\/b> are named.*board.*enforcedwaived until Dec 24, 2026 .*owner-missing$/,
    );
    expect(rows[1]).toMatch(
      /^formats.*in grace until Jan 31, 2027 .*violated format-not-allowed$/,
    );
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('unfolds how each rule counts, and who says so', async () => {
    await draw(told);
    await userEvent.click(await screen.findByText('3 rules judge it'));
    const rows = textsOf(
      await screen.findByRole('table', { name: '3 rules judge it' }),
    );
    expect(rows[0]).toMatch(/^owner-missingError.*board/);
    expect(rows[1]).toBe('format-not-allowedoffthe recommendation');
    expect(rows[2]).toBe('region-missingNotea body that you may not see');
  });

  it('says that no policy is about it', async () => {
    await draw({ policies: [], settings: [] });
    expect(await screen.findByText('No policy is about it.')).toBeVisible();
  });

  it('says that only the backend could tell', async () => {
    const ask = async () => {
      throw new NoBackendError();
    };
    await drawOnEntityPage(<PoliciesCard />, {
      apis: [[dataMeshApiRef, createFakeDataMeshApi({ ask })]],
    });
    expect(
      await screen.findByText(/^Only the data mesh backend can tell/),
    ).toBeVisible();
  });
});
