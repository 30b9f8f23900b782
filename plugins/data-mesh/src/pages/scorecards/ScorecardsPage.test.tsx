import {
  NoBackendError,
  type AnswerOf,
  type InputOf,
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
import { ScorecardsPage } from './ScorecardsPage';

type Line = AnswerOf<'getScorecards'>['items'][number]['families'][number];

function line(family: string, passed: number, tally: Partial<Line['tally']>) {
  const whole = {
    ...{ pass: passed, fail: 0, waived: 0, unknown: 0, error: 0 },
    ...{ notApplicable: 0, grace: 0, ...tally },
  };
  const of = passed + whole.fail + whole.unknown + whole.error;
  return { family, score: { passed, of }, tally: whole };
}

const care = {
  id: 'domain:default/care',
  entities: 12,
  families: [
    line('ownership', 3, { fail: 6, unknown: 5, waived: 2 }),
    line('interop', 4, { fail: 2 }),
    line('team', 8, {}),
    line('region', 9, {}),
  ],
};

const none = {
  ...{ pass: 0, fail: 0, waived: 0, unknown: 0, error: 0 },
  notApplicable: 0,
};
const first = { day: '2026-05-01', entities: 10, ruleSet: 'a' };
const last = { day: '2026-06-01', entities: 12, ruleSet: 'b' };
const answers: FakeAnswers = {
  getScorecards: { items: [care], pageInfo: {} },
  getTrend: {
    days: [
      {
        ...first,
        families: [line('ownership', 1, { fail: 4 })],
        hasOtherRules: false,
      },
      { ...last, families: care.families, hasOtherRules: true },
    ],
    delta: [
      {
        family: 'ownership',
        total: { ...none, pass: 2, fail: 2, unknown: 5 },
        parts: [
          { cause: 'rules', changes: 3, tally: { ...none, pass: -1, fail: 3 } },
        ],
        rest: { ...none, pass: 3, fail: -1, unknown: 5 },
      },
    ],
  },
  getScorecardEntities: {
    items: [{ ref: 'dataproduct:default/visits', families: care.families }],
    pageInfo: {},
  },
};

function draw(address?: string, api = createFakeDataMeshApi({}, answers)) {
  return drawPage(<ScorecardsPage />, { api, address });
}

/** The text of each row below the headings. */
function rowsOf(table: HTMLElement): string[] {
  return within(table)
    .getAllByRole<HTMLTableRowElement>('row')
    .slice(1)
    .map(({ cells }) =>
      [...cells].map(({ textContent }) => textContent).join(' | '),
    );
}

describe('the scorecards', () => {
  it('tell of each domain its worst families: passed of how many, to mend, waived, unknown', async () => {
    const { container } = await draw();
    const table = await screen.findByRole('table');
    expect(rowsOf(table)).toEqual([
      'care12 judged | Ownership |  | 3 of 14 | 6 | 2 | 5',
      'Interoperability |  | 4 of 6 | 2 | 0 | 0',
      'Regions |  | 9 of 9 | 0 | 0 | 0',
      'and one more family',
    ]);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('can be had by owner, and the address says so', async () => {
    await draw();
    await userEvent.click(await screen.findByRole('button', { name: 'Owner' }));
    expect(window.location.search).toBe('?by=owner');
    expect(screen.getByRole('button', { name: 'Owner' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('teach how to begin where nothing is judged', async () => {
    const empty = { getScorecards: { items: [], pageInfo: {} } };
    await draw(undefined, createFakeDataMeshApi({}, empty));
    expect(await screen.findByText('Nothing is judged here yet')).toBeVisible();
  });

  it('say what the catalog alone cannot know', async () => {
    const ask = () => Promise.reject(new NoBackendError());
    await draw(undefined, createFakeDataMeshApi({ ask }));
    expect(
      await screen.findByText(/^Scorecards are made by the data mesh backend/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Owner' })).toBeNull();
  });

  it('lead on to the next page', async () => {
    const asked: unknown[] = [];
    const pageInfo = { nextCursor: 'more' };
    const api = createFakeDataMeshApi({
      ask: async (id, input) => {
        if (id !== 'getScorecards') return answerOf();
        asked.push((input as InputOf<'getScorecards'>).cursor);
        return answerOf({ items: [care], pageInfo } as never);
      },
    });
    await draw(undefined, api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Next page' }),
    );
    await waitFor(() => expect(asked).toEqual([undefined, 'more']));
  });
});

describe('one scorecard', () => {
  const ADDRESS = '?by=domain&id=domain%3Adefault%2Fcare';

  it('is reached from the list by a link that can be shared', async () => {
    await draw();
    const [link] = await screen.findAllByRole('link', { name: 'care' });
    expect(link).toHaveAttribute('href', ADDRESS);
    await userEvent.click(link);
    expect(
      await screen.findByRole('heading', { name: 'Domain: care' }),
    ).toBeVisible();
  });

  it('shows how a family went, with the same numbers as a table', async () => {
    const { container } = await draw(ADDRESS);
    expect(
      await screen.findByRole('img', { name: 'Ownership from day to day' }),
    ).toHaveTextContent('6 to mend');
    const table = screen.getByRole('table', {
      name: 'Ownership from day to day',
      hidden: true,
    });
    expect(table).toHaveTextContent('3 of 14625changed');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('tells what changed it', async () => {
    await draw(ADDRESS);
    const table = await screen.findByRole('table', {
      name: /^What changed it since May 1, 2026/,
    });
    expect(rowsOf(table)).toEqual([
      'other rules | −1 | +3 | 0 | 0',
      'entities and rules that came or went | +3 | −1 | 0 | +5',
      'All together | +2 | +2 | 0 | +5',
    ]);
  });

  it('asks the backend for the entities that the address chooses', async () => {
    const asked: unknown[] = [];
    const fake = createFakeDataMeshApi({}, answers);
    const api = createFakeDataMeshApi({
      ask: async (id, input) => {
        if (id === 'getScorecardEntities') asked.push(input);
        return fake.ask(id, input);
      },
    });
    await draw(`${ADDRESS}&status=unknown&sort=ref`, api);
    await userEvent.selectOptions(
      await screen.findByLabelText('Kind'),
      'Data products',
    );
    const question = { by: 'domain', id: 'domain:default/care', limit: 15 };
    const chosen = { ...question, status: ['unknown'], sort: 'ref' };
    await waitFor(() =>
      expect(asked).toEqual([chosen, { ...chosen, kind: ['DataProduct'] }]),
    );
    expect(window.location.search).toBe(
      `${ADDRESS}&status=unknown&sort=ref&kind=DataProduct`,
    );
  });

  it('says that there is none where the backend knows none', async () => {
    await draw(ADDRESS, createFakeDataMeshApi());
    expect(
      await screen.findByText(/^There is no such scorecard/),
    ).toBeVisible();
  });
});

describe('the levels', () => {
  const ladder = {
    set: 'trusted',
    levels: [
      { entities: 3, rules: [] },
      { level: 'owned', entities: 1200, rules: ['ownership-team-missing'] },
    ],
    notApplicable: 2,
  };
  const drawLevels = (items: readonly (typeof ladder)[], address?: string) =>
    draw(
      address,
      createFakeDataMeshApi(
        {},
        {
          ...answers,
          getLevels: { items },
          getLevelEntities: {
            items: [{ ref: 'dataproduct:default/stays' }],
            pageInfo: {},
          },
        },
      ),
    );

  it('lead nowhere where nobody is', async () => {
    const levels = ladder.levels.map(level => ({ ...level, entities: 0 }));
    await drawLevels([{ ...ladder, levels }]);
    const table = await screen.findByRole('table', {
      name: /^Levels of trusted/,
    });
    expect(rowsOf(table)[0]).toBe('below the first level | 0 of 0 | –');
    expect(within(table).queryByRole('link')).toBeNull();
  });

  it('say how many have come how far, and lead to which', async () => {
    const { container } = await drawLevels([ladder]);
    const table = await screen.findByRole('table', {
      name: /^Levels of trusted/,
    });
    expect(rowsOf(table)).toEqual([
      'below the first level | 3 of 1,203 | –',
      'owned | 1,200 of 1,203 | ownership-team-missing',
    ]);
    expect(screen.getByText(/do not apply to 2 other entities/)).toBeVisible();
    await userEvent.click(within(table).getByRole('link', { name: /^1,200/ }));
    expect(window.location.search).toContain('ladder=trusted&reached=1');
    expect(await screen.findByRole('link', { name: /stays/ })).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('are not there where none are declared', async () => {
    await drawLevels([], '?ladder=trusted&reached=1');
    await screen.findByText(/Care|care/);
    expect(screen.queryByText('Levels')).toBeNull();
  });
});
