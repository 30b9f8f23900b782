import type { MeasureView, ValueTree } from '@backstage-data-mesh/model';
import { mockBreakpoint } from '@backstage/core-components/testUtils';
import { storageApiRef } from '@backstage/core-plugin-api';
import { mockApis } from '@backstage/test-utils';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { drawOnEntityPage } from '../__testUtils__/drawOnEntityPage';
import { findAccessibilityFaults } from '../__testUtils__/findAccessibilityFaults';
import { treeOf, wideTree } from './__testUtils__/trees';
import { ValueTreeView } from './ValueTreeView';

const met: MeasureView = {
  measure: { id: 'visits', title: 'Second visits' },
  state: 'met',
};

const lending = treeOf(
  [
    'Lending',
    ['Readers', ['Suggestions', ['Pilot', ['Loans']]], ['Flyers'], ['Hours']],
    ['Shelves', ['Gone']],
  ],
  {
    Lending: { statement: 'Everybody finds a book.' },
    Suggestions: {
      status: 'active',
      measures: [met],
      otherParents: [{ id: 'shelves' }],
    },
    Flyers: { status: 'stopped', phase: 'ended' },
    Hours: { status: 'proposed', phase: 'waiting', effortType: 'non-data' },
    Gone: { isMissing: true, phase: 'waiting' },
    Loans: { tie: 'uses', status: 'production' },
  },
);

function draw(tree: ValueTree = lending, storage = mockApis.storage()) {
  return drawOnEntityPage(<ValueTreeView tree={tree} />, {
    apis: [[storageApiRef, storage]],
  });
}

function cardOf(title: string) {
  return screen.getByRole('link', { name: title }).closest('li')!;
}

describe('ValueTreeView', () => {
  it('draws the tree as linked cards in reading order', async () => {
    await draw();
    const picture = screen.getByRole('region', { name: /as a picture/ });
    const titles = within(picture)
      .getAllByRole('link')
      .map(link => link.textContent);
    expect(titles).toEqual([
      'Everybody finds a book.',
      'Readers',
      'Suggestions',
      'Flyers',
      'Hours',
      'Shelves',
    ]);
    expect(screen.getByRole('link', { name: 'Flyers' })).toHaveAttribute(
      'href',
      '/catalog/default/valuehypothesis/flyers',
    );
  });

  it('says in words what colour and shape show', async () => {
    await draw();
    expect(cardOf('Suggestions')).toHaveTextContent(
      'Value hypothesisactiveSuggestions1 met',
    );
    expect(cardOf('Flyers')).toHaveTextContent('stopped');
    expect(cardOf('Hours')).toHaveTextContent('proposedHoursnon-data');
    const gone = screen.getByText('Gone').closest('li');
    expect(gone).toHaveTextContent('not in the catalog');
  });

  it('opens and closes a branch', async () => {
    await draw();
    const button = screen.getByRole('button', { name: '+1 below Suggestions' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    expect(screen.getByRole('link', { name: 'Pilot' })).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Fold Suggestions' }),
    );
    expect(screen.queryByRole('link', { name: 'Pilot' })).toBeNull();
  });

  it('is drawn larger and smaller, by buttons, keys and the wheel', async () => {
    await draw();
    const region = screen.getByRole('region', { name: /picture/ });
    const size = screen.getByRole('button', { name: /%$/ });
    await userEvent.click(screen.getByRole('button', { name: 'Larger' }));
    expect(size).toHaveTextContent('125 %');
    region.focus();
    await userEvent.keyboard('0--');
    expect(size).toHaveTextContent('65 %');
    fireEvent.wheel(region, { deltaY: -1, ctrlKey: true });
    expect(size).toHaveTextContent('80 %');
    fireEvent.wheel(region, { deltaY: -1 });
    expect(size).toHaveTextContent('80 %');
  });

  it('keeps open in the outline what was opened in the picture', async () => {
    await draw();
    await userEvent.click(screen.getByRole('button', { name: 'Unfold all' }));
    await userEvent.click(screen.getByRole('button', { name: 'Outline' }));
    const items = screen.getAllByRole('treeitem');
    expect(items).toHaveLength(lending.nodes.length);
    await userEvent.click(screen.getByRole('button', { name: 'Fold back' }));
    expect(screen.getAllByRole('treeitem')).toHaveLength(7);
  });

  it('remembers the chosen view', async () => {
    const storage = mockApis.storage();
    const { unmount } = await draw(lending, storage);
    const outline = screen.getByRole('button', { name: 'Outline' });
    expect(outline).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(outline);
    expect(outline).toHaveAttribute('aria-pressed', 'true');
    expect(screen.queryByRole('region', { name: /picture/ })).toBeNull();
    unmount();
    await draw(lending, storage);
    expect(screen.getByRole('tree')).toBeVisible();
  });

  it('begins with the outline on a narrow screen', async () => {
    const { remove } = mockBreakpoint({
      initialBreakpoint: 'xs',
      queryBreakpointMap: { '(max-width:599.95px)': 'xs' },
    });
    await draw();
    expect(screen.getByRole('tree')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Picture' }));
    expect(screen.getByRole('region', { name: /picture/ })).toBeVisible();
    remove();
  });

  it('marks the node that the page is about', async () => {
    await draw({ ...lending, focusId: 'flyers' });
    expect(cardOf('Flyers')).toHaveAttribute('aria-current', 'true');
    expect(cardOf('Readers')).not.toHaveAttribute('aria-current');
  });

  it('draws at most 500 nodes and says how many are left out', async () => {
    await draw(wideTree(600, 0));
    expect(document.querySelectorAll('li')).toHaveLength(500);
    expect(screen.getByRole('status')).toHaveTextContent('101 more nodes');
  });

  it('says that a tree was cut', async () => {
    await draw({ ...lending, isCut: true });
    expect(screen.getByRole('status')).toHaveTextContent('9 nodes are here');
  });

  it('shows markup in titles and statements as text', async () => {
    const title =
      '<img src=x onerror=alert(1)> $t(shared.failed.title) {{title}}';
    const { container } = await draw(
      treeOf(['Root', ['Goal', ['Bet', ['Try']]]], {
        Root: { statement: '<script>alert(1)</script>' },
        Goal: { title },
      }),
    );
    expect(screen.getByRole('link', { name: title })).toBeVisible();
    const fold = screen.getByRole('button', { name: `Fold ${title}` });
    expect(fold).toBeVisible();
    expect(container.querySelector('script, img')).toBeNull();
  });

  it('teaches what is missing at the root', async () => {
    await draw(treeOf(['Lending'], { Lending: { statement: 'Read!' } }));
    expect(screen.getByText('Nothing leads to this vision yet')).toBeVisible();
  });

  it.each(['Picture', 'Outline'])('has no faults as %s', async mode => {
    const { container } = await draw({ ...lending, focusId: 'flyers' });
    await userEvent.click(screen.getByRole('button', { name: mode }));
    await userEvent.click(screen.getByRole('button', { name: 'Unfold all' }));
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
