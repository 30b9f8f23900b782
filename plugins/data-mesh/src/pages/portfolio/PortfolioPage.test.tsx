import {
  NoBackendError,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { createFakeDataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { drawPage } from '../__testUtils__/drawPage';
import type { Bet } from './bets';
import { PortfolioPage } from './PortfolioPage';

jest.setTimeout(120_000);

const care = { ref: 'domain:default/care', title: 'Care' };
const bet = (name: string, more: Partial<Bet> = {}): Bet => ({
  ...{ bet: `valuehypothesis:default/${name}`, title: `Bet ${name}` },
  ...{ status: 'active', phase: 'live', domains: [], reasons: [] },
  activeInitiatives: 0,
  ...more,
});

const told: Partial<AnswerOf<'getPortfolio'>> = {
  bets: [
    bet('due', {
      ...{ reasons: ['review-due'], review: '2026-05-01' },
      ...{ from: '2026-01-01', until: '2026-05-01', domains: [care] },
      accountable: 'user:default/jo',
      ...{ score: 2, value: 8, effort: 4, activeInitiatives: 1 },
    }),
    bet('next', {
      ...{ status: 'proposed', phase: 'waiting', score: 6 },
      ...{ value: 12, effort: 2 },
    }),
    bet('old', { status: 'stopped', phase: 'ended', from: '2025-01-01' }),
  ],
  limits: [
    { ...{ of: care.ref, title: 'Care', limit: 0 }, live: 1, isOver: true },
  ],
  ...{ total: 3, isCut: false, isPartial: false },
};

const draw = (address: string, getPortfolio = told) =>
  drawPage(<PortfolioPage />, {
    api: createFakeDataMeshApi({}, { getPortfolio }),
    address,
  });

describe('the portfolio', () => {
  it('says what to decide first, by whom, and which limits are passed', async () => {
    const { container } = await draw('?');
    const first = await screen.findByRole('table', {
      name: 'What to decide first',
    });
    expect(first).toHaveTextContent('Bet dueits review is due');
    expect(within(first).getByRole('link', { name: /jo/ })).toBeVisible();
    expect(screen.getByText('over its limit')).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('has a board with a column a state, by rank', async () => {
    await draw('?');
    const active = await screen.findByRole('region', { name: 'Active' });
    expect(active).toHaveTextContent('Active (1)');
    expect(active).toHaveTextContent('rank 2, score 2');
    expect(active).toHaveTextContent('1 initiative under way');
    const proposed = screen.getByRole('region', { name: 'Proposed' });
    expect(proposed).toHaveTextContent('rank 1, score 6');
    expect(screen.getByRole('region', { name: 'Draft' })).toHaveTextContent(
      'none',
    );
  });

  it.each([
    ['Value and effort', 'Bets by what they are worth', 2],
    ['Timeline', 'Bets over time', 2],
  ])('is drawn as %s, with the same as a table', async (view, name, rows) => {
    const { container } = await draw('?');
    await userEvent.click(await screen.findByRole('button', { name: view }));
    expect(
      await screen.findByRole('img', { name: new RegExp(`^${name}`) }),
    ).toBeVisible();
    const table = screen.getByRole('table', { name: 'All bets' });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(rows);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('can be filtered by the address', async () => {
    await draw('?view=outline&domain=domain:default/care&state=active');
    expect(await screen.findByText('1 of 3')).toBeVisible();
    expect(screen.getByRole('table', { name: 'All bets' })).toHaveTextContent(
      /Bet due.*overdue/,
    );
    await userEvent.selectOptions(screen.getByLabelText('State'), 'Draft');
    expect(await screen.findByText(/^No bet is like that/)).toBeVisible();
    expect(window.location.search).toContain('state=draft');
  });

  it('teaches what a bet is where there is none', async () => {
    await draw('?', { ...told, bets: [], total: 0 });
    expect(await screen.findByText('There is no bet yet')).toBeVisible();
  });

  it('says who puts it together where there is no backend', async () => {
    const ask = () => Promise.reject(new NoBackendError());
    await drawPage(<PortfolioPage />, { api: createFakeDataMeshApi({ ask }) });
    expect(await screen.findByText(/^The portfolio is put/)).toBeVisible();
  });
});
