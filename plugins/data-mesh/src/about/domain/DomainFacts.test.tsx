import { screen, within } from '@testing-library/react';
import { findAccessibilityFaults } from '../../__testUtils__/findAccessibilityFaults';
import { linkedAddresses } from '../../__testUtils__/linkedAddresses';
import { SCRIPT_ADDRESS } from '../../__testUtils__/scriptAddress';
import { drawAboutCard, drawCardOf } from '../__testUtils__/drawCard';
import { MeasuresCard } from '../MeasuresCard';

const dataMesh = {
  domainOwner: 'user:ana',
  vision: 'Everybody finds a book.',
  goals: [
    {
      id: 'more-readers',
      title: 'Win readers who never borrow',
      contributesTo: ['domain:default/town#literacy'],
      measures: [
        {
          id: 'new-cards',
          title: 'New library cards',
          measuredBy: 'dataproduct:cards',
        },
      ],
    },
    { id: 'fresh-shelves', status: 'achieved' },
  ],
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

function domainOf(part?: object) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    spec: { owner: 'group:librarians', ...(part && { dataMesh: part }) },
  };
}

function draw(part?: object) {
  return drawAboutCard(domainOf(part));
}

function readiness(): HTMLElement {
  const heading = screen.getByRole('heading', {
    name: 'Readiness to own its data',
  });
  return heading.parentElement ?? heading;
}

/** The entries of the goals. */
function goals() {
  const heading = screen.getByRole('heading', { name: 'Goals' });
  const [list] = within(heading.parentElement!).getAllByRole('list');
  return [...list.children].filter(
    (item): item is HTMLElement => item instanceof HTMLElement,
  );
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

  it('lists its goals below the vision, each with its status', async () => {
    await draw(dataMesh);
    const [first, second] = goals();
    expect(first).toHaveTextContent(/^Win readers who never borrow ?open/);
    expect(second).toHaveTextContent('fresh-shelvesachieved');
    expect(
      screen
        .getByText('Everybody finds a book.')
        .compareDocumentPosition(first),
    ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('links what a goal contributes to and what measures it', async () => {
    await drawCardOf(domainOf(dataMesh), <MeasuresCard />);
    const name = 'Win readers who never borrow';
    const first = screen
      .getByRole('heading', { name, level: 4 }) // right below the card's title
      .closest('li')!;
    expect(first).toHaveTextContent('Contributes to town · literacy');
    expect(
      within(first)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/catalog/default/domain/town',
      '/catalog/emea/dataproduct/cards',
    ]);
    expect(
      within(first).getByRole('heading', { name: 'New library cards' }),
    ).toBeVisible();
  });

  it('says when it names no goal', async () => {
    await draw({ ...dataMesh, goals: [] });
    expect(screen.getByText(/^It names no goal yet/)).toBeVisible();
  });

  it('asks five questions; what nobody answered is unknown', async () => {
    await draw(dataMesh);
    const [profile] = within(readiness()).getAllByRole('list');
    const answers = within(profile)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(answers.map(text => /^[a-z]+/.exec(text ?? '')?.[0])).toEqual([
      'unknown',
      'partly',
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(answers[1]).toContain('May 1, 2026');
  });

  it('tells the three things to do next, what is partly so first', async () => {
    await draw(dataMesh);
    const [, toDos] = within(readiness()).getAllByRole('list');
    expect(
      within(toDos)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Give the domain a data lead, with support from outside.',
      'Answer the question: Do the teams fit the domain?',
      'Answer the question: Can it rank use cases within the domain?',
    ]);
  });

  it('does not link evidence that could run code', async () => {
    await draw({
      ...dataMesh,
      readiness: [
        { question: 'data-lead', answer: 'met', evidence: SCRIPT_ADDRESS },
      ],
    });
    expect(readiness()).toHaveTextContent(SCRIPT_ADDRESS);
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
