import type { MappedTeam, TeamMap } from '@backstage-data-mesh/model';
import userEvent from '@testing-library/user-event';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { fireEvent, screen, within } from '@testing-library/react';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { drawPage } from '../__testUtils__/drawPage';
import { TeamsPage } from './TeamsPage';

const ref = (name: string) => `group:default/${name}`;
const team = (name: string, more: Partial<MappedTeam>): MappedTeam => ({
  ...{ ref: ref(name), title: name, isMissing: false, products: 1, ...more },
});

const map: TeamMap = {
  teams: [
    team('crew', { title: 'Crew', type: 'stream-aligned', region: 'EU' }),
    team('shop', { title: '<b>Shop</b>', type: 'stream-aligned' }),
    team('cloud', { title: 'Cloud', type: 'platform', region: 'US' }),
  ],
  interactions: [
    {
      ...{ id: 'past', team: ref('crew'), partner: ref('shop') },
      ...{ mode: 'collaboration', status: 'ended', until: '2026-03-01' },
    },
    {
      ...{ id: 'now', team: ref('crew'), partner: ref('cloud') },
      ...{ mode: 'x-as-a-service', role: 'consumer', status: 'active' },
    },
  ],
  flows: [{ provider: ref('crew'), consumer: ref('shop'), flows: 3 }],
  totals: { teams: 3, interactions: 2, flows: 1 },
};

const draw = (address = '?', value: TeamMap | undefined = map) =>
  drawPage(<TeamsPage />, {
    api: createFakeDataMeshApi({ getTeamMap: async () => answerOf(value) }),
    address,
  });

describe('the page of teams', () => {
  it('says first how many work together, and who ought to', async () => {
    await draw();
    expect(
      await screen.findByText(/1 interaction takes place, between 2 teams\./),
    ).toHaveTextContent(
      '1 pair of teams exchanges data and declares no interaction.',
    );
  });

  it('has every team in its lane on the map', async () => {
    await draw();
    const picture = await screen.findByRole('group', {
      name: 'Teams and their interactions, in lanes',
    });
    expect(within(picture).getByText('stream-aligned (2)')).toBeVisible();
    expect(within(picture).getByText('platform (1)')).toBeVisible();
    expect(
      within(picture).getByRole('button', {
        name: '<b>Shop</b>, stream-aligned, teams it works with: 0',
      }),
    ).toBeVisible();
  });

  it('shows by keyboard how a team works with others, and keeps it in the address', async () => {
    await draw();
    const crew = await screen.findByRole('button', { name: /^Crew,/ });
    fireEvent.keyDown(crew, { key: 'Enter' });
    const list = await screen.findByRole('list', { name: 'Interactions' });
    expect(list).toHaveTextContent('Crew with CloudX-as-a-Service');
    expect(window.location.search).toContain('team=group%3Adefault%2Fcrew');
  });

  it('goes back to another day that the address names', async () => {
    await draw('?on=2026-02-01&view=matrix');
    const cell = await screen.findByText(
      'Crew and <b>Shop</b>: 3 flows of data, Collaboration',
    );
    expect(cell).toBeInTheDocument();
  });

  it('marks in the matrix where data flows and nothing is declared', async () => {
    await draw('?view=matrix');
    const table = await screen.findByRole('table', { name: 'Teams by teams' });
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    expect(table).toHaveTextContent(
      'Crew and <b>Shop</b>: 3 flows of data, data flows, nothing declared',
    );
  });

  it('has all of it as a table, of any day', async () => {
    await draw('?view=table');
    const table = await screen.findByRole('table', { name: 'Interactions' });
    const [, past, now] = within(table).getAllByRole('row');
    expect(past).toHaveTextContent('Crew with <b>Shop</b>Collaboration');
    expect(past).toHaveTextContent('has ended');
    expect(now).toHaveTextContent('no end agreed');
  });

  it('shows one lane alone', async () => {
    await draw('?lanes=region&only=us');
    await screen.findByRole('button', { name: /^Cloud,/ });
    expect(screen.queryByRole('button', { name: /^Crew,/ })).toBeNull();
  });

  it('is coloured by what the address names, with the words on the boxes', async () => {
    const { container } = await draw('?colour=region');
    const legend = await screen.findByRole('list', {
      name: 'Colour by: Region',
    });
    const words = within(legend)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(words).toContain('US (1)');
    expect(
      screen.getByRole('button', { name: /^Cloud \(US\), platform/ }),
    ).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
    await userEvent.selectOptions(
      screen.getByLabelText('Colour by'),
      'Team type',
    );
    expect(
      await screen.findByRole('button', { name: /^Cloud, platform/ }),
    ).toBeVisible();
  });

  it('teaches how it is filled where there is no team', async () => {
    const nobody = { ...map, teams: [], interactions: [], flows: [] };
    await draw('?', nobody);
    expect(
      await screen.findByText('No team has a part in the mesh yet'),
    ).toBeVisible();
  });

  it.each(['map', 'matrix', 'timeline', 'table'])(
    'has no fault that axe can find, as a %s',
    async view => {
      const { container } = await draw(`?view=${view}`);
      await screen.findByText(/1 interaction takes place/);
      expect(await findAccessibilityFaults(container)).toEqual([]);
    },
  );
});

describe('a matrix of many teams', () => {
  const many = Array.from({ length: 2_000 }, (_, index) =>
    team(`t${index}`, {}),
  );

  it('draws no more than is seen', async () => {
    const size = jest
      .spyOn(Element.prototype, 'clientHeight', 'get')
      .mockReturnValue(600);
    const width = jest
      .spyOn(Element.prototype, 'clientWidth', 'get')
      .mockReturnValue(900);
    await draw('?view=matrix', { ...map, teams: many });
    const table = await screen.findByRole('table', { name: 'Teams by teams' });
    const drawn = (await within(table).findAllByRole('rowheader')).length;
    expect(drawn).toBeGreaterThan(10);
    expect(drawn).toBeLessThan(60);
    expect(table).toHaveAttribute('aria-rowcount', '2001');
    size.mockRestore();
    width.mockRestore();
  });
});
