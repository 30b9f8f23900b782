import type {
  AnswerOf,
  InputOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
  type FakeAnswers,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { drawPage } from '../__testUtils__/drawPage';
import { RulesPage } from './RulesPage';

jest.setTimeout(120_000);

const BOARD = 'governancebody:default/board';
const board = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'GovernanceBody',
  metadata: { name: 'board', title: 'The board' },
  spec: {
    ...{ type: 'technology', owner: 'group:default/crew' },
    scope: { level: 'enterprise' },
  },
};

const tally = {
  ...{ pass: 3, fail: 1, waived: 2, unknown: 0, error: 0 },
  ...{ notApplicable: 0, grace: 0 },
};
const told: Partial<AnswerOf<'previewPolicy'>> = {
  findings: {
    appeared: [
      {
        ...{ rule: 'team-too-large', subject: 'group:default/crew' },
        ...{ severity: 'error', message: 'it has 12 people', path: [] },
        key: 'k',
      },
    ],
    resolved: [],
    counts: { appeared: 1, resolved: 0 },
  },
  ...{ tally, isCut: false, isPartial: true },
  byDomain: [{ name: 'domain:default/care', entities: 4, tally }],
  ...{ byOwner: [], byRegion: [] },
};

const answers: FakeAnswers = {
  getRules: {
    rules: [
      {
        ...{ id: 'team-too-large', family: 'team', severity: 'warning' },
        ...{ summary: 'A team is small.', why: 'People know each other.' },
        ...{ source: 'the book', remedy: 'Split it.', kinds: ['Group'] },
        options: [{ name: 'most', meaning: 'How many at most.', value: 9 }],
      },
      {
        ...{ id: 'ownership-x', family: 'ownership', severity: 'off' },
        ...{ summary: 'It is owned.', why: 'Somebody answers.' },
        ...{ source: 'practice', remedy: 'Own it.', kinds: ['DataProduct'] },
        declaredBy: BOARD,
      },
    ],
  },
  getScorecards: {
    items: [
      {
        id: 'team-too-large',
        families: [{ family: 'team', score: { passed: 3, of: 4 }, tally }],
      },
    ],
    pageInfo: {},
  },
  getPolicyUptake: {
    policies: [
      {
        ...{ body: BOARD, policy: 'small', title: 'Teams are small' },
        ...{ force: 'enforced', rules: ['team-too-large'], tally },
        ...{ satisfied: { passed: 3, of: 4 }, tightened: 2 },
        tightenedBy: [{ source: BOARD, results: 2 }],
        delegate: [{ is: 'one-region', region: 'apac', notKept: 1 }],
      },
    ],
    lift: [
      {
        rule: 'ownership-x',
        domains: ['domain:default/a', 'domain:default/b', 'domain:default/c'],
        asked: [{ body: BOARD, policy: 'p', domains: [] }],
      },
    ],
    isPartial: false,
  },
  previewPolicy: told,
};

const draw = (address: string, api = createFakeDataMeshApi({}, answers)) =>
  drawPage(<RulesPage />, { api, address, entities: [board] });

describe('the rules', () => {
  it('say what is asked, how much it counts, how it ends, and why', async () => {
    const { container } = await draw('?');
    const table = await screen.findByRole('table', { name: 'Teams' });
    expect(screen.getByText('2 rules')).toBeVisible();
    expect(screen.getByText(/^as of Jun 1, 2026/)).toBeVisible();
    await waitFor(() => expect(table).toHaveTextContent('3 of 4120'));
    expect(table).toHaveTextContent(
      'most: How many at most. (unless said otherwise: 9)',
    );
    const ownership = screen.getByRole('table', { name: 'Ownership' });
    expect(ownership).toHaveTextContent('declared by board');
    expect(ownership).toHaveTextContent('off––––');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('lead to what a stricter one would change', async () => {
    await draw('?family=team');
    expect(screen.queryByRole('table', { name: 'Ownership' })).toBeNull();
    await userEvent.click(
      await screen.findByRole('link', { name: 'Try it stricter' }),
    );
    expect(await screen.findByLabelText('Rule')).toHaveValue('team-too-large');
    expect(screen.getByText('Choose a body and a rule.')).toBeVisible();
  });
});

describe('the preview of a policy', () => {
  it('asks what the address and the form say, and tells who would fail', async () => {
    const asked: unknown[] = [];
    const fake = createFakeDataMeshApi({}, answers);
    const api = createFakeDataMeshApi({
      ask: async (id, input) => {
        if (id === 'previewPolicy')
          asked.push((input as unknown as InputOf<'previewPolicy'>).body);
        return fake.ask(id, input);
      },
    });
    const { container } = await draw('?view=try&rule=team-too-large', api);
    await userEvent.selectOptions(
      await screen.findByLabelText('Governance body'),
      await screen.findByRole('option', { name: 'The board' }),
    );
    expect(await screen.findByText('3 of 4 would keep it')).toBeVisible();
    expect(screen.getByText('1 finding comes')).toBeVisible();
    const worst = screen.getByRole('table', { name: /^Who would fail/ });
    expect(within(worst).getByRole('link', { name: /care/ })).toBeVisible();
    expect(screen.getByText(/^You do not see all of the mesh/)).toBeVisible();
    const most = screen.getByLabelText('most');
    await userEvent.clear(most);
    await userEvent.type(most, '5{Enter}');
    await waitFor(() => expect(asked).toHaveLength(2));
    const rule = { rule: 'team-too-large', severity: 'error' };
    expect(asked).toEqual([
      { body: BOARD, policy: expect.objectContaining({ rules: [rule] }) },
      {
        body: BOARD,
        policy: expect.objectContaining({
          rules: [{ ...rule, options: { most: 5 } }],
        }),
      },
    ]);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('says what a value of an option looks like, and waits for one', async () => {
    await draw('?view=try&rule=team-too-large');
    const most = await screen.findByLabelText('most');
    await userEvent.type(most, 'x');
    expect(screen.getByText(/^This is no value/)).toBeVisible();
    expect(window.location.search).toBe('?view=try&rule=team-too-large');
  });

  it('gives the reason of a refusal', async () => {
    const fake = createFakeDataMeshApi({}, answers);
    const refused = Object.assign(new Error('refused'), {
      statusCode: 400,
      body: { error: { message: 'body.policy: there is no rule `x`' } },
    });
    const api = createFakeDataMeshApi({
      ask: async (id, input) => {
        if (id === 'previewPolicy') throw refused;
        return fake.ask(id, input);
      },
    });
    await draw(`?view=try&rule=x&body=${BOARD}`, api);
    expect(await screen.findByText(/there is no rule/)).toBeVisible();
  });
});

describe('the uptake of policies', () => {
  it('tells how far each is kept, and what stands out, as facts', async () => {
    const { container } = await draw('?view=kept');
    const table = await screen.findByRole('table', {
      name: 'How the policies in force are kept',
    });
    expect(table).toHaveTextContent(/Teams are small.*enforced3 of 42/);
    expect(table).toHaveTextContent('Not kept once, and in apac alone.');
    expect(
      screen.getByRole('table', { name: 'Asked for in several domains' }),
    ).toHaveTextContent('ownership-x');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('says that none is in force where none is', async () => {
    const none = { policies: [], lift: [], isPartial: false };
    await draw(
      '?view=kept',
      createFakeDataMeshApi({}, { ...answers, getPolicyUptake: none }),
    );
    expect(await screen.findByText('No policy is in force.')).toBeVisible();
  });

  it('is no longer asked for than it is shown', async () => {
    const asked: string[] = [];
    const api = createFakeDataMeshApi({
      ask: async id => {
        asked.push(id);
        return answerOf(answers[id] as never);
      },
    });
    await draw('?', api);
    await screen.findByText('2 rules');
    expect(asked.sort()).toEqual(['getRules', 'getScorecards']);
  });
});
