import { screen, within } from '@testing-library/react';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { drawAboutCard } from '../__testUtils__/drawCard';

const spec = {
  type: 'technology',
  owner: 'group:architecture',
  scope: { level: 'region', regions: ['emea'], domains: ['domain:lending'] },
  cadence: 'P2W',
  seats: [
    { who: 'user:ana', role: 'domain-architect', represents: 'domain:lending' },
    { role: 'technical-lead', represents: 'group:cloud-platform' },
  ],
  decisionRights: [{ decision: 'set-standard', right: 'decide' }],
  policies: [
    {
      id: 'contracts',
      title: 'Every port has a contract',
      status: 'grace',
      graceUntil: '2027-02-01',
      floor: true,
      rules: [{ rule: 'iop-port-without-contract' }],
    },
    { id: 'manual', status: 'enforced', enforcement: 'manual' },
    { id: 'later', status: 'draft' },
  ],
  waivers: [
    { id: 'w-2', rule: 'some-rule', entity: 'dataproduct:loans' },
    {
      id: 'w-1',
      rule: 'other-rule',
      entity: 'dataproduct:visits',
      expires: '2026-08-01',
      reason: 'The vendor is late.',
    },
  ],
  decisions: [
    { id: 'd-1', date: '2026-01-01', title: 'Use one identifier' },
    { id: 'd-2', date: '2026-06-01', title: 'Use two', supersedes: 'd-1' },
  ],
};

function draw(more = {}) {
  return drawAboutCard({ kind: 'GovernanceBody', spec: { ...spec, ...more } });
}

function rowsOf(table: string) {
  const [, ...rows] = within(
    // what has a tab of its own is here on paper alone
    screen.getByRole('table', { name: table, hidden: true }),
  ).getAllByRole('row', { hidden: true });
  return rows;
}

describe('GovernanceBodyFacts', () => {
  it('answers first what it decides on, and how many seats are empty', async () => {
    await draw();
    expect(screen.getAllByRole('list')[0]).toHaveTextContent(
      'Technology governance · a region1 empty seat',
    );
  });

  it('shows the empty seat among the others', async () => {
    await draw();
    const roleOf = (name: string) => screen.getByText(name).closest('div');
    expect(roleOf('domain-architect')).toHaveTextContent(
      'domain-architect 1 of 1 takenemea/anafor emea/lending',
    );
    expect(roleOf('technical-lead')).toHaveTextContent(
      'technical-lead 0 of 1 takenempty seatfor emea/cloud-platform',
    );
  });

  it('does not call the seats of a body without seats taken', async () => {
    await draw({ seats: undefined });
    expect(screen.getAllByRole('list')[0]).toHaveTextContent(
      'Technology governance · a regionno seats',
    );
  });

  it('shows how far each policy is, and what checks it', async () => {
    await draw();
    const [grace, manual, draft] = rowsOf('Policies');
    expect(grace).toHaveTextContent('in graceuntil Feb 1, 2027');
    expect(grace).toHaveTextContent('narrower bodies may only tighten it');
    expect(grace).toHaveTextContent('iop-port-without-contract');
    expect(manual).toHaveTextContent('people');
    expect(draft).toHaveTextContent('nothing yet');
  });

  it('shows a waiver that has expired before one without an end', async () => {
    await draw();
    const [expired, endless] = rowsOf('Waivers');
    expect(expired).toHaveTextContent('expired · Aug 1, 2026');
    expect(endless).toHaveTextContent('no end');
  });

  it('lists the latest decision first and what it replaces', async () => {
    await draw();
    const [latest] = rowsOf('Decisions');
    expect(latest).toHaveTextContent('Use two');
    expect(latest).toHaveTextContent('Replaces d-1');
  });

  it('leaves a cadence that is no duration as written', async () => {
    await draw({ cadence: 'now and then' });
    expect(screen.getByText('Meets every').closest('div')).toHaveTextContent(
      'now and then',
    );
  });

  it('has no fault that axe can find', async () => {
    const { container } = await draw();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
