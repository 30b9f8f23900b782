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
