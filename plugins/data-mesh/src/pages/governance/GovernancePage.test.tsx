import {
  NoBackendError,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
  type FakeAnswers,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { drawPage } from '../__testUtils__/drawPage';
import { GovernancePage } from './GovernancePage';

const circle = body('care-circle', {
  type: 'domain',
  owner: 'crew',
  scope: { level: 'domain', domains: ['care'] },
  seats: [{ role: 'domain owner', who: 'ada' }, { role: 'data lead' }],
  decisionRights: [
    { decision: 'create-data-product', right: 'decide' },
    { decision: 'set-standard', right: 'consult' },
  ],
  policies: [{ id: 'a', title: 'A', status: 'enforced' }],
});
const forum = body('forum', {
  type: 'technology',
  owner: 'crew',
  scope: { level: 'enterprise' },
});

function body(name: string, spec: Record<string, unknown>): Entity {
  const apiVersion = 'data-mesh/v1alpha1';
  const metadata = { name, namespace: 'default' };
  return { apiVersion, kind: 'GovernanceBody', metadata, spec } as Entity;
}

type Decision = Omit<
  AnswerOf<'getWhoDecides'>,
  'version' | 'asOf' | 'stale' | 'staleReasons'
>;

const decision: Decision = {
  entity: 'domain:default/care',
  area: 'create-data-product',
  decides: {
    body: 'governancebody:default/care-circle',
    right: 'decide',
    rank: 2,
    seats: [
      { role: 'domain owner', who: 'user:default/ada' },
      { role: 'lead' },
    ],
  },
  others: [
    {
      body: 'governancebody:default/forum',
      right: 'veto',
      rank: 0,
      seats: [],
    },
  ],
  ...{ isGap: false, conflicts: [], known: [], isPartial: false },
};

const answers: FakeAnswers = {
  getFindings: { items: [], pageInfo: {} },
  getWhoDecides: decision,
};

function draw(options: {
  address?: string;
  answers?: FakeAnswers;
  entities?: Entity[];
}) {
  return drawPage(<GovernancePage />, {
    api: createFakeDataMeshApi({}, { ...answers, ...options.answers }),
    entities: options.entities ?? [circle, forum],
    address: options.address,
  });
}

const ASKED = '?area=create-data-product&entity=domain%3Adefault%2Fcare';

describe('who decides', () => {
  it('is a question that the address keeps', async () => {
    await draw({});
    await userEvent.type(
      await screen.findByLabelText('On what'),
      'create-data-product',
    );
    await userEvent.type(screen.getByLabelText('For what'), 'care');
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    expect(window.location.search).toBe(ASKED);
    expect(await screen.findByRole('status')).toHaveTextContent(
      /care-circle decides on create-data-product, for its domain\./,
    );
  });

  it('says who sits there, also where nobody does, and who else has a part', async () => {
    const { container } = await draw({ address: ASKED });
    expect(
      await screen.findByRole('table', { name: 'Who sits there' }),
    ).toHaveTextContent('domain owneradanot givenleadempty seatnot given');
    expect(screen.getByRole('status')).toHaveTextContent(/forum may veto/);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it.each([
    [
      'a gap',
      { isGap: true, known: ['choose-use-cases'] },
      /^Nobody decides on create-data-product here.*decide on: choose-use-cases\./,
    ],
    [
      'a conflict',
      { conflicts: ['governancebody:default/forum'] },
      /^There are two answers.*forum/,
    ],
    ['a slip', { isGap: true, meant: 'create' }, /Did you mean create\?/],
  ])('tells %s', async (_, part, text) => {
    const getWhoDecides = {
      ...decision,
      decides: undefined,
      others: [],
      ...part,
    };
    await draw({ address: ASKED, answers: { getWhoDecides } });
    expect(await screen.findByRole('status')).toHaveTextContent(text);
  });

  it('does not say that all is decided where no body says what it decides', async () => {
    await draw({ entities: [] });
    expect(
      await screen.findByText(/^Not known: no body says yet what it decides/),
    ).toBeVisible();
    expect(screen.queryByText(/^None was found/)).toBeNull();
  });

  it('does not send what is no ref', async () => {
    await draw({});
    await userEvent.type(await screen.findByLabelText('On what'), 'anything');
    await userEvent.type(screen.getByLabelText('For what'), 'a/b/c');
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    expect(screen.getByText(/^Write a ref such as/)).toBeVisible();
    expect(window.location.search).toBe('');
  });
});

describe('governance bodies', () => {
  it('stand from wide to narrow, with what they decide, their seats and policies', async () => {
    await draw({});
    const wide = await screen.findByRole('table', {
      name: 'For the whole enterprise',
    });
    expect(wide).toHaveTextContent(/forum.*none: nobody can decide/);
    expect(
      screen.getByRole('table', { name: 'For domains' }),
    ).toHaveTextContent(
      /care-circle.*care.*create-data-product.*set-standard \(is consulted\).*1 of 2 empty.*1 in force/,
    );
  });

  it('that cannot be read are named', async () => {
    await draw({ entities: [body('broken', { type: 'club' })] });
    expect(
      await screen.findByText('One body cannot be read; its page says why.'),
    ).toBeVisible();
  });

  it('are taught where there is none', async () => {
    await draw({ entities: [] });
    expect(
      await screen.findByText('No body decides anything yet'),
    ).toBeVisible();
  });

  it('are there without a backend, with what the catalog cannot know', async () => {
    const api = createFakeDataMeshApi({
      ask: () => Promise.reject(new NoBackendError()),
    });
    const { container } = await drawPage(<GovernancePage />, {
      api,
      entities: [circle],
    });
    expect(
      await screen.findByRole('table', { name: 'For domains' }),
    ).toBeVisible();
    expect(
      screen.getByText(/^Only the data mesh backend can tell/),
    ).toBeVisible();
    expect(screen.getByText(/^Gaps and conflicts show only/)).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});

describe('gaps and conflicts', () => {
  it('are told with what to do', async () => {
    const finding = {
      ...{ key: 'a', severity: 'error' as const, path: [], related: [] },
      message: '`circle` and `forum` both decide.',
      suggestions: ['Agree who decides.'],
    };
    const api = createFakeDataMeshApi({
      ask: async id =>
        answerOf(
          (id === 'getFindings'
            ? {
                items: [
                  {
                    ...{ rule: 'r', family: 'governance', status: 'fail' },
                    ...{ subject: 'governancebody:default/forum' },
                    ...{ isGrace: false, findings: [finding] },
                  },
                ],
                pageInfo: { nextCursor: 'more' },
              }
            : {}) as never,
        ),
    });
    await drawPage(<GovernancePage />, { api });
    expect(await screen.findByText('Agree who decides.')).toBeVisible();
    expect(
      screen.getByText('There are more; these are the worst.'),
    ).toBeVisible();
  });
});
