import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { linkedAddresses } from '../../__testUtils__/linkedAddresses';
import { SCRIPT_ADDRESS } from '../../__testUtils__/scriptAddress';
import { drawAboutCard } from '../__testUtils__/drawCard';
import { ContractsCard } from './ContractsCard';

const spec = {
  type: 'aggregate',
  lifecycle: 'production',
  version: '2.1.0',
  owner: 'loans-squad',
  productOwner: 'jane.doe',
  domain: 'lending',
  autonomy: { funding: 'owner', technology: 'shared' },
  inputPorts: [
    {
      name: 'visits',
      from: 'visits#confirmed',
      expects: {
        version: '^2.0.0',
        slos: [{ property: 'latency', value: 24, unit: 'h' }],
      },
    },
  ],
  outputPorts: [
    {
      name: 'loans',
      version: '2.0.0',
      type: 'table',
      contract: 'kind: DataContract',
      classification: 'confidential',
      slos: [{ property: 'availability', value: 99.5, unit: 'percent' }],
    },
    {
      name: 'loans',
      version: '1.4.0',
      contract: { id: 'old-loans', url: 'https://contracts.example/loans' },
      deprecated: { sunset: '2027-03-01', replacedBy: 'loans@2' },
    },
  ],
};

const OWN_MEASURES = 'How we know that it serves its readers';

function draw(more = {}) {
  return drawAboutCard(
    { kind: 'DataProduct', spec: { ...spec, ...more } },
    <ContractsCard />,
  );
}

function rowsOf(table: string) {
  const [, ...rows] = within(
    screen.getByRole('table', { name: table }),
  ).getAllByRole('row');
  return rows;
}

describe('DataProductFacts', () => {
  it('answers first in what state it is, whose, and whom to ask', async () => {
    await draw();
    const [lead] = screen.getAllByRole('list');
    expect(lead).toHaveTextContent(
      'ProductionOwned by emea/loans-squadProduct owner emea/jane.doe',
    );
  });

  it('links a short ref to the kind of its field, in the namespace of the page', async () => {
    await draw();
    expect(screen.getByRole('link', { name: 'emea/jane.doe' })).toHaveAttribute(
      'href',
      '/catalog/emea/user/jane.doe',
    );
    expect(screen.getByRole('link', { name: 'emea/lending' })).toHaveAttribute(
      'href',
      '/catalog/emea/domain/lending',
    );
  });

  it('says what is not given', async () => {
    await draw({ productOwner: undefined });
    expect(screen.getByText('Product owner').closest('li')).toHaveTextContent(
      'not given',
    );
  });

  it('shows each output port with contract, classification and promises', async () => {
    await draw();
    const [current, old] = rowsOf('Output ports');
    expect(current).toHaveTextContent('loans 2.0.0');
    expect(current).toHaveTextContent('ODCS, kept with the product');
    expect(current).toHaveTextContent('confidential');
    expect(current).toHaveTextContent('availability 99.5 percent');
    expect(old).toHaveTextContent('deprecated');
    expect(old).toHaveTextContent('switched off Mar 1, 2027 (in 3 months)');
    expect(old).toHaveTextContent('move to loans@2');
  });

  it('shows what the product promises for a port that is silent', async () => {
    await draw({
      slos: [{ property: 'latency', value: 36, unit: 'h' }],
      outputPorts: [{ name: 'loans' }],
    });
    expect(rowsOf('Output ports')[0]).toHaveTextContent('latency 36 h');
  });

  it('shows how long before a change the readers of a port are told', async () => {
    await draw({ outputPorts: [{ name: 'loans', changeNotice: 'P90D' }] });
    expect(rowsOf('Output ports')[0]).toHaveTextContent(
      'changes are announced before: 90 days',
    );
  });

  it('shows measures of its own, where it has any', async () => {
    await draw();
    expect(screen.queryByText(OWN_MEASURES)).not.toBeInTheDocument();
    await draw({ measures: [{ id: 'readers', title: 'Teams that read it' }] });
    expect(screen.getByText(OWN_MEASURES)).toBeInTheDocument();
    expect(screen.getByText('Teams that read it')).toBeInTheDocument();
  });

  it('shows when its owners were last confirmed', async () => {
    await draw({ confirmed: { by: 'jane.doe', on: '2026-10-01' } });
    expect(screen.getAllByRole('list')[0]).toHaveTextContent(
      'confirmed Oct 1, 2026',
    );
  });

  it('shows each input port with its provider and what it needs', async () => {
    await draw();
    const [row] = rowsOf('Input ports');
    expect(row).toHaveTextContent('emea/visits · confirmed');
    expect(row).toHaveTextContent('^2.0.0');
    expect(row).toHaveTextContent('latency 24 h');
  });

  it('links a contract that may be followed', async () => {
    await draw();
    expect(screen.getByRole('link', { name: /^read it/ })).toHaveAttribute(
      'href',
      'https://contracts.example/loans',
    );
  });

  it('does not link an address that could run code', async () => {
    const contract = { id: 'c', url: SCRIPT_ADDRESS };
    await draw({ outputPorts: [{ name: 'loans', contract }] });
    expect(rowsOf('Output ports')[0]).toHaveTextContent(SCRIPT_ADDRESS);
    expect(linkedAddresses()).not.toContain(SCRIPT_ADDRESS);
  });

  it('shows markup as text', async () => {
    const { container } = await draw({
      boundary: '<img src=x onerror=alert(1)>',
    });
    expect(
      screen.getByText('<img src=x onerror=alert(1)>'),
    ).toBeInTheDocument();
    expect(container.querySelector('img')).not.toBeInTheDocument();
  });

  it('says when it neither offers nor reads anything', async () => {
    await draw({ inputPorts: [], outputPorts: undefined });
    expect(
      screen.getByText('It offers no output port yet.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('It reads nothing through an input port.'),
    ).toBeInTheDocument();
  });

  it('has no column of agreements where nobody agreed on anything', async () => {
    await draw();
    expect(screen.queryByText('Agreed')).not.toBeInTheDocument();
  });

  it('shows what was agreed on for a flow', async () => {
    await draw({
      inputPorts: [
        {
          from: 'visits#confirmed',
          agreement: {
            acceptedBy: 'group:visits-squad',
            on: '2026-01-10',
            until: '2027-01-10',
            version: '^2.0.0',
          },
        },
      ],
    });
    const [row] = rowsOf('Input ports');
    expect(row).toHaveTextContent('accepted by emea/visits-squad');
    expect(row).toHaveTextContent('for versions ^2.0.0');
    expect(row).toHaveTextContent('until Jan 10, 2027');
  });

  it('lets a contract be read that is kept with the product', async () => {
    await draw();
    const summary = screen.getByText(/^Read the contract of/);
    expect(summary).toHaveTextContent('Read the contract of loans 2.0.0');
    await userEvent.click(summary);
    const text = await screen.findByRole('region', {
      name: 'Read the contract of loans 2.0.0',
    });
    await waitFor(() => expect(text).toHaveTextContent('kind: DataContract'));
  });

  it('shows what a contract promises where the port is silent', async () => {
    await draw({
      slos: [
        { property: 'latency', value: 9, unit: 'd' },
        { property: 'retention', value: 2, unit: 'y' },
      ],
      outputPorts: [
        {
          name: 'loans',
          version: '2.0.0',
          contract: `slaProperties:
  - { property: latency, value: 4, unit: h }
  - { property: availability, value: 90, unit: percent }`,
          slos: [{ property: 'availability', value: 99.5, unit: 'percent' }],
        },
      ],
    });
    await screen.findByText('latency 4 h (in its contract)');
    const [row] = rowsOf('Output ports');
    expect(row).toHaveTextContent('availability 99.5 percent');
    expect(row).not.toHaveTextContent('availability 90');
    expect(row).not.toHaveTextContent('latency 9');
    expect(row).toHaveTextContent('retention 2 y');
  });

  it('is not harmed by a contract that cannot be read', async () => {
    await draw({
      slos: [{ property: 'latency', value: 9, unit: 'd' }],
      outputPorts: [{ name: 'loans', contract: 'a: &x [*x, *x' }],
    });
    expect(await screen.findByText('latency 9 d')).toBeInTheDocument();
  });

  it('says in its first line what it serves and who reads it', async () => {
    const relation = (type: string, name: string) => ({
      type,
      targetRef: `${name.includes(':') ? '' : 'dataproduct:'}${name}`,
    });
    await drawAboutCard({
      ...{ kind: 'DataProduct', spec },
      relations: [
        relation('suppliesTo', 'emea/plans'),
        relation('usedBy', 'valuehypothesis:emea/fewer-trips'),
        relation('builtFor', 'valuehypothesis:emea/fewer-trips'),
        ...['a', 'b', 'c'].map(each => relation('suppliesTo', `emea/${each}`)),
      ],
    });
    expect(screen.getByText('Serves').parentElement).toHaveTextContent(
      'Serves emea/fewer-trips',
    );
    expect(screen.getByText('Read by').parentElement).toHaveTextContent(
      'Read by emea/plans, emea/a, emea/b and 1 more',
    );
  });

  it('says that nobody reads it yet', async () => {
    await draw();
    expect(screen.getByText('Read by').parentElement).toHaveTextContent(
      'Read by nobody yet',
    );
    expect(screen.queryByText('Serves')).not.toBeInTheDocument();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await draw();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
