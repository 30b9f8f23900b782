import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { treeOf } from './__testUtils__/trees';
import { useFolding } from './useFolding';
import { ValueTreeOutline } from './ValueTreeOutline';

const lending = treeOf(
  [
    'Lending',
    ['Readers', ['Suggestions', ['Pilot', ['Loans']]], ['Flyers']],
    ['Shelves', ['Repairs']],
  ],
  {
    Lending: { statement: 'Everybody finds a book.' },
    Loans: { tie: 'uses', otherParents: [{ id: 'repairs', tie: 'measures' }] },
  },
);

function Outline({ focusId }: { focusId?: string }) {
  return <ValueTreeOutline folding={useFolding({ ...lending, focusId })} />;
}

async function draw(focusId?: string) {
  const drawn = await drawOnEntityPage(<Outline focusId={focusId} />);
  await userEvent.tab();
  return drawn;
}

function focusedTitle() {
  return document.activeElement?.querySelector('a')?.textContent;
}

function itemOf(title: string) {
  return screen.getByRole('link', { name: title }).closest('li')!;
}

describe('the outline by keyboard', () => {
  it('is one tab stop, at the root', async () => {
    await draw();
    expect(focusedTitle()).toBe('Lending');
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });

  it('begins at the node in focus', async () => {
    await draw('pilot');
    expect(focusedTitle()).toBe('Pilot');
    expect(itemOf('Pilot')).toHaveAttribute('aria-current', 'true');
  });

  it('comes back to where it was left', async () => {
    await draw();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    expect(focusedTitle()).toBe('Suggestions');
  });

  it.each([
    ['{ArrowDown}', 'Readers'],
    ['{ArrowDown}{ArrowUp}', 'Lending'],
    ['{ArrowUp}', 'Lending'],
    ['{End}', 'Repairs'],
    ['{End}{Home}', 'Lending'],
    ['{ArrowRight}{ArrowRight}', 'Suggestions'],
    ['{ArrowDown}{ArrowDown}{ArrowLeft}', 'Readers'],
    ['s', 'Suggestions'],
    ['ss', 'Shelves'],
    ['sh', 'Shelves'],
    ['{Control>}s{/Control}', 'Lending'],
  ])('%s leads to %s', async (keys, title) => {
    await draw();
    await userEvent.keyboard(keys);
    expect(focusedTitle()).toBe(title);
  });

  it('opens with the right arrow and closes with the left', async () => {
    await draw();
    await userEvent.keyboard('su{ArrowRight}');
    expect(itemOf('Suggestions')).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{ArrowRight}');
    expect(focusedTitle()).toBe('Pilot');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(itemOf('Suggestions')).toHaveAttribute('aria-expanded', 'false');
    expect(focusedTitle()).toBe('Suggestions');
  });

  it('follows the link with Enter', async () => {
    await draw();
    const follow = jest.fn((event: Event) => event.preventDefault());
    itemOf('Readers').addEventListener('click', follow);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(follow).toHaveBeenCalledTimes(1);
  });

  it('keeps a tab stop when the branch around it closes', async () => {
    await draw();
    await userEvent.keyboard('f');
    expect(focusedTitle()).toBe('Flyers');
    await userEvent.click(itemOf('Readers').querySelector('svg')!);
    expect(screen.queryByRole('link', { name: 'Flyers' })).toBeNull();
    expect(itemOf('Readers')).toHaveAttribute('tabindex', '0');
  });
});

describe('the outline for screen readers', () => {
  it('tells level, place and state of every node', async () => {
    await draw();
    const readers = itemOf('Readers');
    expect(readers).toHaveAttribute('aria-level', '2');
    expect(readers).toHaveAttribute('aria-posinset', '1');
    expect(readers).toHaveAttribute('aria-setsize', '2');
    expect(readers).toHaveAttribute('aria-expanded', 'true');
    expect(itemOf('Flyers')).not.toHaveAttribute('aria-expanded');
  });

  it('says in words what the picture draws', async () => {
    await draw('loans');
    expect(itemOf('Lending')).toHaveTextContent('Everybody finds a book.');
    expect(itemOf('Loans')).toHaveTextContent(
      'usedalso under Repairs (measures it)',
    );
  });
});
