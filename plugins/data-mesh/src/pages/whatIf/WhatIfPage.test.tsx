import {
  NoBackendError,
  type AnswerOf,
  type InputOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { drawPage } from '../__testUtils__/drawPage';
import { WhatIfPage } from './WhatIfPage';

jest.setTimeout(120_000);

type Answer = AnswerOf<'whatIf'>;

const load = (products: number) => ({
  products,
  domains: [],
  weight: { least: 2, most: 6, capacity: 6 },
  partners: { collaboration: 1, 'x-as-a-service': 0, facilitating: 0 },
  initiatives: 0,
});
const crossing = {
  ...{ products: 9, flows: 4, crossing: 1 },
  ...{ observed: 0.25, expected: 0.5, modularity: 0.25 },
};
const figures = (gaps: number) => ({
  ...{ products: 9, flows: 4, isTooFew: true },
  crossing: { team: crossing, domain: crossing },
  ...{ needed: 3, gaps, excess: 0, congruence: 0.5 },
});

const told: Partial<Answer> = {
  findings: {
    appeared: [
      {
        ...{ rule: 'team-owns-too-many', subject: 'group:default/crew' },
        ...{ severity: 'warning', message: '`crew` owns too much', path: [] },
        key: 'k1',
      },
    ],
    resolved: [],
    unknown: [],
  },
  teams: [
    { team: 'group:default/crew', before: load(2), after: load(3) },
    { team: 'group:default/desk', before: load(1) },
  ],
  coordination: {
    before: figures(1),
    after: figures(2),
    becomesNeeded: [
      { teams: ['group:default/crew', 'group:default/ward'], flows: 2 },
    ],
    becomesIdle: [],
  },
  patches: [
    {
      ref: 'dataproduct:default/visits',
      isRemoved: false,
      edits: [],
      yaml: 'spec:\n  owner: group:crew\n',
    },
    {
      ref: 'dataproduct:default/calls',
      isRemoved: true,
      edits: [],
      yaml: '',
    },
  ],
  isCut: false,
  isPartial: false,
};

const MOVED = '?moves=move+dataproduct:default/visits+group:default/crew';

/** An evaluator that tells what it was asked. */
function draw(address: string, answer: () => Promise<Partial<Answer>>) {
  const asked: InputOf<'whatIf'>['body'][] = [];
  const api = createFakeDataMeshApi({
    ask: async (_, input) => {
      asked.push((input as unknown as InputOf<'whatIf'>).body);
      return answerOf((await answer()) as never);
    },
  });
  return drawPage(<WhatIfPage />, { api, address }).then(drawn => ({
    ...drawn,
    asked,
  }));
}

const moves = () =>
  within(screen.getByRole('list', { name: /^The moves/ }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the sub-page What if', () => {
  it('tells what the moves of its address would do', async () => {
    const { container, asked } = await draw(MOVED, async () => told);
    expect(await screen.findByText('1 finding comes')).toBeVisible();
    expect(asked[0]).toEqual({
      moves: [{ move: 'dataproduct:default/visits', to: 'group:default/crew' }],
    });
    expect(screen.getByText('0 findings go')).toBeVisible();
    expect(screen.getByText('2 teams carry something else')).toBeVisible();
    expect(
      screen.getByRole('table', { name: 'Findings that come' }),
    ).toHaveTextContent('crew owns too muchteam-owns-too-many');
    const teams = screen.getByRole('table', { name: 'What teams carry' });
    expect(teams).toHaveTextContent('2 → 3');
    expect(teams).toHaveTextContent('1 → gone');
    const fit = screen.getByRole('table', { name: 'How flows and teams fit' });
    expect(fit).toHaveTextContent('without a declared interaction12');
    expect(fit).toHaveTextContent('1 of 4 (25%; by chance 50%)');
    expect(screen.getByText(/^Too small to say/)).toBeVisible();
    expect(
      screen.getByRole('table', { name: /^Would need each other/ }),
    ).toHaveTextContent('ward2');
    expect(screen.getByText(/is no more: delete its file/)).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('takes moves by keyboard into its address, and back goes back', async () => {
    await draw('?', async () => told);
    expect(screen.getByText(/^Nothing to tell before/)).toBeVisible();
    await userEvent.type(
      screen.getByLabelText('A data product or a team'),
      'group:crew',
    );
    await userEvent.type(
      screen.getByLabelText(/^To a team/),
      'domain:care{Enter}',
    );
    await waitFor(() =>
      expect(new URLSearchParams(window.location.search).get('moves')).toBe(
        'move group:default/crew domain:default/care',
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Retire' }));
    await userEvent.type(
      screen.getByLabelText(/one of its ports/),
      'visits{Enter}',
    );
    await waitFor(() => expect(moves()).toHaveLength(2));
    await userEvent.click(
      screen.getByRole('button', { name: 'Take back move 1' }),
    );
    expect(moves()).toEqual([expect.stringMatching(/^Retire.*visits/)]);
    window.history.back();
    await waitFor(() => expect(moves()).toHaveLength(2));
    await userEvent.click(
      screen.getByRole('button', { name: 'Undo the last' }),
    );
    expect(moves()).toEqual([expect.stringMatching(/^Move.*crew.*to.*care/)]);
  });

  it('refuses what is no name, and says so beside it', async () => {
    await draw('?', async () => told);
    await userEvent.click(
      screen.getByRole('button', { name: 'Add this move' }),
    );
    expect(screen.getByText(/^This is no name/)).toBeVisible();
    expect(window.location.search).toBe('');
  });

  it('says beside a move why it cannot be made', async () => {
    await draw(MOVED, async () => {
      const message = 'body.moves.0.move: data product `visits` is gone';
      throw Object.assign(new Error('refused'), {
        statusCode: 400,
        body: { error: { message } },
      });
    });
    expect(await screen.findByText(/^These moves cannot/)).toBeVisible();
    expect(moves()[0]).toContain('data product visits is gone');
  });

  it('keeps the moves that it can read, and names the others', async () => {
    await draw('?moves=fly+home,retire+a', async () => told);
    expect(moves()).toHaveLength(1);
    expect(
      screen.getByText(/is no move and is left out: fly home/),
    ).toBeVisible();
  });

  it('says what it cannot tell without the backend', async () => {
    await draw(MOVED, async () => {
      throw new NoBackendError();
    });
    expect(
      await screen.findByText(/^What moves would do is told by/),
    ).toBeVisible();
  });
});
