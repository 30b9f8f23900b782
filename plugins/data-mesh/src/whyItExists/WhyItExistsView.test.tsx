import type { ValueSupport } from '@backstage-data-mesh/model';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { nodeOf, pathOf, supportOf } from './__testUtils__/paths';
import { WhyItExistsView } from './WhyItExistsView';

const direct = pathOf(['Pilot', 'Bet', 'Readers', 'Town']);
const viaOne = pathOf(['Pilot', 'Bet', 'Shelves', 'Town'], ['Suggestions']);

function draw(support: Partial<ValueSupport>) {
  return drawOnEntityPage(<WhyItExistsView support={supportOf(support)} />);
}

function manyPath(index: number) {
  return pathOf([`Pilot ${index}`, `Bet ${index}`, 'Readers', 'Town']);
}

/** The rungs of the first ladder. */
function ladderItems() {
  const [list] = screen
    .getAllByRole('list')
    .filter(({ tagName }) => tagName === 'OL');
  return [...list.children].filter(
    (item): item is HTMLElement => item instanceof HTMLElement,
  );
}

function linkTitles() {
  return screen.getAllByRole('link').map(({ textContent }) => textContent);
}

describe('the headline', () => {
  it.each([
    [['a'], [], [], 'Supports 1 goal'],
    [['a', 'b'], [], [], 'Supports 2 goals'],
    [[], ['a'], ['x'], 'Supports 1 goal via 1 consumer'],
    [[], ['a', 'b'], ['x', 'y', 'z'], 'Supports 2 goals via 3 consumers'],
    [['a'], ['b'], ['x', 'y'], 'Supports 1 goal, and 1 more via 2 consumers'],
    [[], [], [], 'Serves work that names no goal yet'],
  ])('direct %j, indirect %j, via %j: %s', async (...row) => {
    const [directGoalIds, indirectGoalIds, viaConsumerRefs, headline] = row;
    await draw({
      paths: [direct],
      directGoalIds,
      indirectGoalIds,
      viaConsumerRefs,
    });
    expect(screen.getByText(headline)).toBeVisible();
  });
});

describe('the ways up', () => {
  it('walk with Tab from the product up to the vision', async () => {
    await draw({ paths: [viaOne] });
    const walked = [];
    for (const _ of linkTitles()) {
      await userEvent.tab();
      walked.push(document.activeElement?.textContent);
    }
    expect(walked).toEqual(['Suggestions', 'Pilot', 'Bet', 'Shelves', 'Town']);
  });

  it('say what leads from step to step', async () => {
    await draw({ paths: [viaOne] });
    const steps = screen
      .getByText('is built by')
      .closest('ol')!
      .querySelectorAll('li');
    expect([...steps].map(({ textContent }) => textContent)).toEqual([
      'Data productLoans',
      'is read byData productSuggestions',
      'is built byInitiativePilot',
      'which triesValue hypothesisBet',
      'which servesGoalShelves',
      'on the way toVisionTown',
    ]);
  });

  it('show the measures of bets with their state', async () => {
    const [pilot, bet, ...above] = direct.steps;
    const measures = [
      { measure: { id: 'm', title: 'Second visits' }, state: 'met' },
    ] as const;
    const steps = [pilot, { ...bet, measures, status: 'paid-off' }, ...above];
    await draw({ paths: [{ ...direct, steps }] });
    const item = screen.getByRole('link', { name: 'Bet' }).closest('li');
    expect(item).toHaveTextContent('paid offBetSecond visits met');
  });

  it('are three at first and all when asked for', async () => {
    await draw({ paths: [1, 2, 3, 4, 5].map(manyPath) });
    expect(screen.getAllByText('Loans')).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Show all (5)' }));
    expect(screen.getAllByText('Loans')).toHaveLength(5);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are one where they share the hypothesis, with every tie in it', async () => {
    const used = pathOf(['Rollout', 'Bet', 'Readers', 'Town']);
    await draw({ paths: [direct, { ...used, tie: 'uses' }, viaOne] });
    const items = ladderItems();
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Data productLoans',
      'is built byInitiativePilotis used byInitiativeRolloutis read byData productSuggestions',
      'all forValue hypothesisBet',
      'which servesGoalReaderswhich servesGoalShelves',
      'on the way toVisionTown',
    ]);
    expect(within(items[1]).getAllByRole('link')).toHaveLength(3);
  });

  it('list at first four ties of one hypothesis', async () => {
    const pilots = [1, 2, 3, 4, 5, 6].map(index =>
      pathOf([`Pilot ${index}`, 'Bet', 'Readers', 'Town']),
    );
    await draw({ paths: pilots });
    expect(screen.getAllByText(/^Pilot/)).toHaveLength(4);
    await userEvent.click(screen.getByRole('button', { name: 'Show all (6)' }));
    expect(screen.getAllByText(/^Pilot/)).toHaveLength(6);
  });

  it('say when there are more than are listed', async () => {
    await draw({ paths: [direct], isCut: true });
    expect(screen.getByText(/more ways than the 1/)).toBeVisible();
  });

  it('show markup as text and link nothing that is missing', async () => {
    const title = '<a href="javascript:alert(1)">x</a>';
    const missing = nodeOf('goal', 'Gone', { isMissing: true });
    const steps = [nodeOf('hypothesis', 'Bet', { title }), missing];
    await draw({ paths: [{ ...direct, steps }] });
    expect(linkTitles()).toEqual([title]);
    expect(screen.getByText('Gone').closest('li')).toHaveTextContent(
      'not in the catalog',
    );
  });
});

describe('a product that serves nothing', () => {
  it('shows bets that it might serve and the lines that say so', async () => {
    const candidates = [nodeOf('hypothesis', 'Bet', { status: 'active' })];
    const { container } = await draw({ candidates });
    expect(screen.getByText('Serves nothing yet')).toBeVisible();
    expect(linkTitles()).toEqual(['Bet']);
    await screen.findByRole('button', { name: 'Copy text' });
    expect(container).toHaveTextContent('[dataproduct:default/loans]');
  });

  it('offers nothing where there is nothing to offer', async () => {
    await draw({});
    expect(screen.queryByText(/might serve/)).toBeNull();
  });
});

it('has no faults', async () => {
  const { container } = await draw({
    paths: [direct, viaOne],
    directGoalIds: ['a'],
  });
  expect(await findAccessibilityFaults(container)).toEqual([]);
});
