import type { TeamView } from '@backstage-data-mesh/model';
import {
  answerOf,
  createFakeDataMeshApi,
} from '@backstage-data-mesh/plugin-data-mesh-react/testUtils';
import { screen, within } from '@testing-library/react';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { drawAboutCard } from '../__testUtils__/drawCard';

const spec = {
  team: 'group:loans-squad',
  owner: 'group:loans-squad',
  type: 'complicated-subsystem',
  timeZones: [{ id: 'Europe/Zurich', people: 6 }, { id: 'Asia/Tokyo' }],
  size: 8,
  domains: [{ domain: 'lending', complexity: 'complicated' }],
  cognitiveLoad: { intrinsic: 5, extraneous: 6, assessedAt: '2026-04-20' },
  teamInteractions: [
    { with: 'group:platform', mode: 'x-as-a-service', role: 'provider' },
    {
      with: 'group:coaches',
      mode: 'facilitating',
      until: '2027-01-22',
      exitCriterion: 'A contract without questions',
    },
    { with: 'group:past', mode: 'collaboration', status: 'ended' },
  ],
};

/** What the mesh knows of a team: who it is, and nothing more. */
function teamOf(teamRef: string): TeamView {
  return {
    ...{ teamRef, profileRefs: [], timeZones: [], domains: [], products: [] },
    ...{ interactions: [], partners: [], bets: [], children: [] },
    isCut: false,
    load: {
      ...{ products: 0, domains: 0, initiatives: 0 },
      partners: { collaboration: 0, 'x-as-a-service': 0, facilitating: 0 },
    },
  };
}

function draw(more = {}) {
  return drawAboutCard({ kind: 'TeamProfile', spec: { ...spec, ...more } });
}

describe('TeamProfileFacts', () => {
  it('answers first what type of team it is, and which', async () => {
    await draw();
    expect(screen.getAllByRole('list')[0]).toHaveTextContent(
      'complicated subsystemTeam emea/loans-squad',
    );
  });

  it('names the platform owner of a platform team, and of no other', async () => {
    await draw();
    expect(screen.queryByText('Platform owner')).not.toBeInTheDocument();
    await draw({ type: 'platform', platformOwner: 'jane.doe' });
    expect(screen.getByText('Platform owner').closest('li')).toHaveTextContent(
      'emea/jane.doe',
    );
  });

  it('says when the type is not known', async () => {
    await draw({ type: undefined });
    expect(screen.getByText('type not known')).toBeInTheDocument();
  });

  it('shows the load part by part with its age', async () => {
    await draw();
    const load = screen.getByText('Task 5 of 10').closest('dd');
    expect(load).toHaveTextContent('Surroundings 6 of 10');
    expect(load).toHaveTextContent('said on Apr 20, 2026 (7 months ago)');
  });

  it('shows time zones with people, and domains with their complexity', async () => {
    await draw();
    expect(screen.getByText('Europe/Zurich: 6 people')).toBeInTheDocument();
    expect(screen.getByText('Asia/Tokyo')).toBeInTheDocument();
    expect(screen.getByText('Domains').closest('div')).toHaveTextContent(
      'emea/lending · complicated',
    );
  });

  it('says of its team what the page of the group says', async () => {
    const { size: _, timeZones: __, ...bare } = spec;
    const { container } = await drawAboutCard(
      { kind: 'TeamProfile', spec: bare },
      undefined,
      createFakeDataMeshApi({
        getTeam: async ref =>
          answerOf({
            ...teamOf(ref),
            size: { people: 3, isAtLeast: false },
            region: 'DACH',
            timeZones: [{ id: 'Europe/Berlin' }],
          }),
      }),
    );
    expect(await screen.findByText('3 people')).toBeInTheDocument();
    expect(container).toHaveTextContent('RegionDACH');
    expect(container).toHaveTextContent('Time zonesEurope/Berlin');
  });

  it('tells how many people the catalog knows, and what the profile says', async () => {
    await drawAboutCard(
      { kind: 'TeamProfile', spec },
      undefined,
      createFakeDataMeshApi({
        getTeam: async ref =>
          answerOf({ ...teamOf(ref), size: { people: 3, isAtLeast: false } }),
      }),
    );
    const size = await screen.findByText(/3 people/);
    expect(size).toHaveTextContent('3 people · this profile says 8');
  });

  it('tells what the profile says while nothing else is known', async () => {
    await draw();
    expect(screen.getByText('Size').closest('div')).toHaveTextContent(
      '8 people',
    );
  });

  it('lists what ends soonest first and leaves out what has ended', async () => {
    await draw();
    const table = screen.getByRole('table', { name: 'Who works with whom' });
    const [, ...rows] = within(table).getAllByRole('row');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent('emea/coaches');
    expect(rows[0]).toHaveTextContent(
      'Ends when: A contract without questions',
    );
    expect(rows[1]).toHaveTextContent('no end agreed');
  });

  it('has no fault that axe can find', async () => {
    const { container } = await draw();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
