import type { TeamView } from '@backstage-data-mesh/model';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen, within } from '@testing-library/react';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { TeamCard } from './TeamCard';

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
};

const unknown: TeamView = {
  teamRef: 'group:default/librarians',
  profileRefs: [],
  timeZones: [],
  domains: [],
  products: [],
  interactions: [],
};

async function draw(team: TeamView | undefined) {
  const result = await drawOnEntityPage(<TeamCard />, {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'librarians' },
    },
    apis: [
      [
        dataMeshApiRef,
        createFakeDataMeshApi({ getTeam: async () => answerOf(team) }),
      ],
    ],
  });
  await screen.findByRole('heading', { name: 'How this team works' });
  return result;
}

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

  it('lists what the team owns', async () => {
    await draw(librarians);
    const heading = await screen.findByRole('heading', {
      name: 'Data products it owns (1)',
    });
    expect(heading.parentElement).toHaveTextContent('<b>Loans</b>Production');
  });

  it('shows interactions that others declare, from the side of this team', async () => {
    await draw(librarians);
    const table = await screen.findByRole('table', {
      name: 'Who works with whom',
    });
    const [, row] = within(table).getAllByRole('row');
    expect(row).toHaveTextContent('City IT');
    expect(row).toHaveTextContent('this side consumes');
    expect(row).toHaveTextContent('blockingsince Oct 20, 2026');
  });

  it('teaches how to write a profile where the type is not known', async () => {
    const { container } = await draw(unknown);
    await screen.findByRole(
      'button',
      { name: 'Copy text' },
      { timeout: 10_000 },
    );
    expect(container).toHaveTextContent('team: group:default/librarians');
    expect(screen.getByText('It owns no data product.')).toBeVisible();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await draw(librarians);
    await screen.findByText('stream-aligned');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
