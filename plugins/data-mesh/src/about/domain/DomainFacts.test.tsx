import { screen, within } from '@testing-library/react';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { linkedAddresses } from '../../__testUtils__/linkedAddresses';
import { SCRIPT_ADDRESS } from '../../__testUtils__/scriptAddress';
import { drawAboutCard } from '../__testUtils__/drawCard';

const dataMesh = {
  domainOwner: 'user:ana',
  vision: 'Everybody finds a book.',
  wipLimit: 3,
  dataStrategy: 'https://strategy.example/lending',
  identifiers: [{ id: 'book-id', title: 'A book', format: '^[0-9]{13}$' }],
  readiness: [
    {
      question: 'data-lead',
      answer: 'partly',
      by: 'user:ana',
      on: '2026-05-01',
      evidence: 'https://wiki.example/data-lead',
    },
  ],
};

function draw(part?: object) {
  return drawAboutCard({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    spec: { owner: 'group:librarians', ...(part && { dataMesh: part }) },
  });
}

describe('DomainFacts', () => {
  it('answers first who answers for it', async () => {
    await draw(dataMesh);
    expect(screen.getByText('Domain owner').closest('li')).toHaveTextContent(
      'emea/ana',
    );
    expect(screen.getByText('Data lead').closest('li')).toHaveTextContent(
      'not given',
    );
  });

  it('asks five questions; what nobody answered is unknown', async () => {
    await draw(dataMesh);
    const table = screen.getByRole('table', {
      name: 'Readiness to own its data',
    });
    const [, ...rows] = within(table).getAllByRole('row');
    const answers = rows.map(
      row => within(row).getAllByRole('cell')[0].textContent,
    );
    expect(answers).toEqual([
      'unknown',
      'partly',
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(rows[1]).toHaveTextContent('May 1, 2026');
  });

  it('does not link evidence that could run code', async () => {
    await draw({
      ...dataMesh,
      readiness: [
        { question: 'data-lead', answer: 'met', evidence: SCRIPT_ADDRESS },
      ],
    });
    expect(
      screen.getByRole('table', { name: 'Readiness to own its data' }),
    ).toHaveTextContent(SCRIPT_ADDRESS);
    expect(linkedAddresses()).not.toContain(SCRIPT_ADDRESS);
  });

  it('shows the identifiers that it defines', async () => {
    await draw(dataMesh);
    expect(
      screen.getByRole('table', { name: 'Shared identifiers' }),
    ).toHaveTextContent('book-idA book^[0-9]{13}$');
  });

  it('teaches a domain that says nothing of its data yet', async () => {
    await draw();
    expect(
      screen.getByText('This domain says nothing about its data yet'),
    ).toBeInTheDocument();
  });

  it('has no fault that axe can find', async () => {
    const { container } = await draw(dataMesh);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
