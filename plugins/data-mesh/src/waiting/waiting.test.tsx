import {
  dataMeshApiRef,
  type AnswerOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { createFakeDataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { rootRouteRef } from '../routes';
import { ChecksKept, findWorst } from './ChecksKept';
import { MyWaiting } from './MyWaiting';
import { PersonCard } from './PersonCard';

type Person = AnswerOf<'getWaiting'>;

const about = (name: string) => ({
  about: `dataproduct:default/${name}`,
  title: name,
});
const fix = (name: string): Person['waiting'][number] => ({
  ...{ ...about(name), is: 'findings', soon: 0, errors: 2, warnings: 1 },
});
const person: Partial<Person> = {
  groups: [],
  owned: [
    {
      ...{ ref: 'dataproduct:default/visits', title: '<b>Visits</b>' },
      by: 'nominated',
    },
  ],
  seats: [
    {
      ...{ body: 'governancebody:default/board', title: 'Board' },
      ...{ role: 'chair', represents: 'domain:default/sales' },
    },
  ],
  waiting: [
    {
      ...{ about: 'valuehypothesis:default/reminders', title: 'Reminders' },
      ...{ is: 'review', soon: -5, on: '2026-11-15' },
    },
    fix('visits'),
    {
      ...{ about: 'governancebody:default/board', title: 'Board' },
      ...{ is: 'proposals', soon: 7, policies: 1, waivers: 2 },
    },
    {
      ...{ about: 'group:default/crew', title: 'Crew', soon: 15 },
      ...{ is: 'interaction', on: '2026-12-05', mode: 'collaboration' },
      ...{ partner: 'group:default/cloud', partnerTitle: 'Cloud' },
    },
    ...['a', 'b', 'c', 'd'].map(fix),
  ],
  totals: { owned: 1, waiting: 9 },
};

const userEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'jo' },
};

const drawCard = (answer: Partial<Person> = person) =>
  drawOnEntityPage(<PersonCard />, {
    entity: userEntity,
    apis: [[dataMeshApiRef, createFakeDataMeshApi({}, { getWaiting: answer })]],
  });

describe('what waits, on the page of a person', () => {
  it('has one verb a row, and no more than seven rows', async () => {
    await drawCard();
    await screen.findByText('Review');
    const [list] = screen.getAllByRole('list');
    const rows = within(list).getAllByRole('listitem');
    expect(rows).toHaveLength(7);
    expect(rows[0]).toHaveTextContent(
      'ReviewRemindersthe review of this bet · Nov 15, 2026',
    );
    expect(rows[1]).toHaveTextContent('Fixvisits2 errors, 1 warning');
    expect(rows[2]).toHaveTextContent(
      'DecideBoard1 proposed policy, 2 waivers asked for',
    );
    expect(rows[3]).toHaveTextContent(
      'AgreeCrewhow to go on with Cloud: Collaboration ends',
    );
    expect(screen.getByText('2 more wait.')).toBeVisible();
  });

  it('leads to the findings where they are what waits', async () => {
    await drawCard();
    const found = await screen.findByRole('link', { name: 'visits' });
    expect(found.getAttribute('href')).toMatch(/\/visits#findings$/);
    const review = screen.getByRole('link', { name: 'Reminders' });
    expect(review.getAttribute('href')).not.toContain('#');
  });

  it('says where the person sits, and what the person owns', async () => {
    await drawCard();
    const seats = await screen.findByRole('heading', { name: 'Sits on (1)' });
    expect(seats.parentElement).toHaveTextContent('Boardchair for sales');
    expect(
      screen.getByRole('heading', { name: 'Owns (1)' }).parentElement,
    ).toHaveTextContent('<b>Visits</b>nominated');
  });

  it('says that nothing waits', async () => {
    await drawCard({
      ...person,
      waiting: [],
      totals: { owned: 1, waiting: 0 },
    });
    expect(
      await screen.findByText('Nothing waits in the next 30 days.'),
    ).toBeVisible();
  });

  it('teaches how a person comes into the mesh', async () => {
    await drawCard({
      ...{ groups: [], owned: [], seats: [], waiting: [] },
      totals: { owned: 0, waiting: 0 },
    });
    expect(
      await screen.findByText(
        'Nothing of the data mesh is known of this person',
      ),
    ).toBeVisible();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await drawCard();
    await screen.findByText('Review');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});

const family = (name: string, passed: number, of: number) => ({
  id: name,
  families: [
    {
      ...{ family: name, score: { passed, of } },
      tally: {
        ...{ pass: passed, fail: of - passed, unknown: 0, waived: 0 },
        ...{ notApplicable: 0, errors: 0, grace: 0 },
      },
    },
  ],
});

describe('the widgets of the home page', () => {
  const drawWidget = (widget: JSX.Element, userEntityRef: string) => {
    const asked: unknown[] = [];
    const api = createFakeDataMeshApi(
      {},
      {
        getScorecards: {
          items: [family('interop', 90, 100), family('team', 5, 10)] as never,
        },
      },
    );
    const { ask } = api;
    const withPerson: typeof ask = async (id, input) => {
      asked.push([id, input]);
      return id === 'getWaiting'
        ? { value: person as never, asOf: '2026-11-20', isStale: false }
        : ask(id, input);
    };
    return renderInTestApp(
      <TestApiProvider
        apis={[
          [dataMeshApiRef, { ...api, ask: withPerson }],
          [identityApiRef, mockApis.identity({ userEntityRef })],
        ]}
      >
        {widget}
      </TestApiProvider>,
      {
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
          '/data-mesh': rootRouteRef,
        },
      },
    ).then(() => asked);
  };

  it('tell who looks at them what waits', async () => {
    const asked = await drawWidget(<MyWaiting />, 'user:default/jo');
    expect(await screen.findByText('Reminders')).toBeVisible();
    expect(asked).toEqual([
      ['getWaiting', { kind: 'user', namespace: 'default', name: 'jo' }],
    ]);
  });

  it('have a number with what it is of, which leads to those who fail', async () => {
    await drawWidget(<ChecksKept />, 'user:default/jo');
    expect(await screen.findByText('5 of 10')).toBeVisible();
    expect(screen.getByText(/^checks of “Teams” are kept/)).toBeVisible();
    expect(screen.getByRole('link', { name: /See who fails/ })).toHaveAttribute(
      'href',
      '/data-mesh/scorecards?by=family&id=team&status=fail',
    );
  });

  it('name no family where nothing is judged', () => {
    expect(findWorst([])).toBeUndefined();
  });
});
