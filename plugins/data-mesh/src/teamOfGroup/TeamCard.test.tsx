import type { TeamView } from '@backstage-data-mesh/model';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { screen, within } from '@testing-library/react';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { TeamCard } from './TeamCard';
import { TeamProductsCard } from './TeamProductsCard';
import { WorksWithCard } from './WorksWithCard';

const librarians: TeamView = {
  teamRef: 'group:default/librarians',
  type: 'stream-aligned',
  typeFrom: 'profile',
  profileRefs: ['teamprofile:default/librarians'],
  region: 'eu',
  timeZones: [{ id: 'Europe/Zurich', people: 6 }],
  size: { people: 200, isAtLeast: true },
  domains: [{ ref: 'domain:default/lending', title: 'Lending' }],
  cognitiveLoad: { intrinsic: 5, assessedAt: '2026-04-20' },
  products: [
    {
      ref: 'dataproduct:default/loans',
      title: '<b>Loans</b>',
      lifecycle: 'production',
    },
  ],
  interactions: [
    {
      id: 'teamprofile:default/it#0',
      otherRef: 'group:default/it',
      otherTitle: 'City IT',
      isMissing: false,
      interaction: {
        with: 'group:librarians',
        mode: 'x-as-a-service',
        role: 'consumer',
        impact: 'blocking',
        impactSince: '2026-10-20',
      },
      contractRef: 'api:default/shelf',
    },
  ],
  purpose: 'Readers find the next book.',
  partners: [
    {
      ref: 'group:default/it',
      title: 'City IT',
      isMissing: false,
      type: 'platform',
      reads: 0,
      readBy: 2,
      modes: ['x-as-a-service'],
      hoursShared: 7.25,
    },
    {
      ref: 'group:default/museum',
      title: 'Museum',
      isMissing: false,
      ...{ reads: 1, readBy: 0, modes: [] },
    },
  ],
  bets: [
    {
      ref: 'valuehypothesis:default/suggestions',
      title: 'Suggestions at the counter',
      ...{ phase: 'live', isOwner: true },
      initiatives: [{ title: 'Pilot', phase: 'waiting' }],
    },
  ],
  children: [
    {
      ref: 'group:default/night-shift',
      title: 'Night shift',
      products: [
        {
          ref: 'dataproduct:default/returns',
          title: 'Returns',
          lifecycle: 'production',
        },
      ],
    },
  ],
  isCut: false,
  load: {
    ...{ products: 1, domains: 1, initiatives: 0 },
    partners: { collaboration: 0, 'x-as-a-service': 1, facilitating: 0 },
  },
};

const unknown: TeamView = {
  teamRef: 'group:default/librarians',
  profileRefs: [],
  timeZones: [],
  domains: [],
  products: [],
  interactions: [],
  partners: [],
  bets: [],
  children: [],
  isCut: false,
  load: {
    ...{ products: 0, domains: 0, initiatives: 0 },
    partners: { collaboration: 0, 'x-as-a-service': 0, facilitating: 0 },
  },
};

const found = (subject: string, severity: 'error' | 'warning') => ({
  ...{ rule: 'r', family: 'interop', subject, status: 'fail' as const },
  isGrace: false,
  findings: [
    {
      ...{ key: `r|${subject}`, severity, path: [], message: 'm' },
      ...{ related: [], suggestions: [] },
    },
  ],
});
const findings = {
  items: [
    found('dataproduct:default/loans', 'error'),
    found('dataproduct:default/loans', 'warning'),
  ],
  pageInfo: {},
};

const groupEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'librarians' },
};

async function drawCard(
  card: JSX.Element,
  title: string,
  { team, entity = groupEntity }: { team?: TeamView; entity?: Entity },
) {
  const api = createFakeDataMeshApi(
    {
      getTeam: async ref =>
        answerOf(ref === 'group:default/librarians' ? team : undefined),
    },
    { getFindings: findings },
  );
  const result = await drawOnEntityPage(card, {
    entity,
    apis: [[dataMeshApiRef, api]],
  });
  await screen.findByRole('heading', { name: title });
  return result;
}

const draw = (team: TeamView | undefined) =>
  drawCard(<TeamCard />, 'How this team works', { team });

describe('TeamCard', () => {
  it('answers first what type of team it is, with the profile behind it', async () => {
    await draw(librarians);
    await screen.findByText('stream-aligned');
    expect(screen.getAllByRole('list')[0]).toHaveTextContent('librarians');
    expect(screen.getByText('at least 200')).toBeVisible();
    expect(screen.getByText('Task 5 of 10')).toBeVisible();
  });

  it('says when the type stands in an annotation alone', async () => {
    await draw({ ...librarians, typeFrom: 'annotation', profileRefs: [] });
    expect(
      await screen.findByText('from an annotation of the group'),
    ).toBeVisible();
  });

  it('says what the team is there for, and what it carries', async () => {
    await draw(librarians);
    expect(
      await screen.findByText('Readers find the next book.'),
    ).toBeVisible();
    const carries = screen.getByText('What it carries').parentElement;
    expect(carries).toHaveTextContent(
      '1 data product in use in 1 domain1 team to work with0 active initiatives',
    );
  });

  it('shows interactions on a line of time, in words as well', async () => {
    await draw(librarians);
    const list = await screen.findByRole('list', {
      name: 'Who works with whom',
    });
    const [row] = within(list).getAllByRole('listitem');
    expect(row).toHaveTextContent('City IT');
    expect(row).toHaveTextContent('X-as-a-Service');
    expect(row).toHaveTextContent('no end agreed');
  });

  it('teaches how to write a profile where the type is not known', async () => {
    const { container } = await draw(unknown);
    await screen.findByRole(
      'button',
      { name: 'Copy text' },
      { timeout: 10_000 },
    );
    expect(container).toHaveTextContent('team: group:default/librarians');
  });

  it('has no fault that axe can find', async () => {
    const { container } = await draw(librarians);
    await screen.findByText('stream-aligned');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});

describe('TeamProductsCard', () => {
  const drawProducts = (entity?: Entity) =>
    drawCard(<TeamProductsCard />, 'What it owns', {
      ...{ team: librarians, entity },
    });

  it('answers first how many are unhealthy, of how many', async () => {
    await drawProducts();
    expect(
      await screen.findByText('1 of 2 data products have errors'),
    ).toBeVisible();
  });

  it('lists what the team and the groups within it own, with what was found', async () => {
    await drawProducts();
    const own = await screen.findByRole('heading', { name: 'Its own (1)' });
    await screen.findByText('1 error, 1 warning');
    expect(own.parentElement).toHaveTextContent('<b>Loans</b>');
    expect(
      screen.getByRole('heading', { name: 'Night shift (1)' }).parentElement,
    ).toHaveTextContent('nothing found');
  });

  it('stands on the page of the profile as well', async () => {
    await drawProducts({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'TeamProfile',
      metadata: { name: 'about-us', namespace: 'default' },
      spec: { team: 'librarians', owner: 'librarians' },
    });
    expect(await screen.findByText('Its own (1)')).toBeVisible();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await drawProducts();
    await screen.findByText('1 error, 1 warning');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});

describe('WorksWithCard', () => {
  const drawWorksWith = () =>
    drawCard(<WorksWithCard />, 'Works with', { team: librarians });
  const rowsOf = async (name: string) => {
    const table = await screen.findByRole('table', { name });
    return within(table).getAllByRole('row').slice(1);
  };

  it('tells on whom the team depends, and the hours they share', async () => {
    await drawWorksWith();
    const [it, museum] = await rowsOf(
      'Teams it depends on, and that depend on it',
    );
    expect(it).toHaveTextContent('it reads from this team, 2 flows');
    expect(it).toHaveTextContent('7.3 h of 8 h shared');
    expect(museum).toHaveTextContent('this team reads from it, 1 flow');
    expect(museum).toHaveTextContent('not declared');
  });

  it('shows interactions that others declare, from the side of this team', async () => {
    await drawWorksWith();
    const [row] = await rowsOf('Who works with whom');
    expect(row).toHaveTextContent('this side consumes');
    expect(row).toHaveTextContent('blockingsince Oct 20, 2026');
  });

  it('tells the bets that the team works on', async () => {
    await drawWorksWith();
    const [row] = await rowsOf('Bets it works on');
    expect(row).toHaveTextContent('Suggestions at the counter');
    expect(row).toHaveTextContent('owns the bet');
    expect(row).toHaveTextContent('Pilot (waiting)');
  });

  it('has no fault that axe can find', async () => {
    const { container } = await drawWorksWith();
    await rowsOf('Bets it works on');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
