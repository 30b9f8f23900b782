import { treeOf, wideTree } from './__testUtils__/trees';
import {
  indexTree,
  shownNodes,
  toggle,
  unfoldAll,
  unfoldAtFirst,
} from './unfolding';

const lending = treeOf([
  'Lending',
  ['Readers', ['Suggestions', ['Pilot', ['Loans']]], ['Flyers']],
  ['Shelves'],
]);

function shownTitles(
  tree = lending,
  unfolded = unfoldAtFirst(indexTree(tree)),
) {
  return shownNodes(indexTree(tree), unfolded).map(({ title }) => title);
}

describe('unfoldAtFirst', () => {
  it('opens three levels', () => {
    expect(shownTitles()).toEqual([
      'Lending',
      'Readers',
      'Suggestions',
      'Flyers',
      'Shelves',
    ]);
  });

  it('opens the way to the node in focus and what is directly below it', () => {
    expect(shownTitles({ ...lending, focusId: 'pilot' })).toEqual([
      'Lending',
      'Readers',
      'Suggestions',
      'Pilot',
      'Loans',
      'Flyers',
      'Shelves',
    ]);
  });

  it('opens less far when more than 200 nodes would be shown', () => {
    expect(shownTitles(wideTree(20, 9))).toHaveLength(1 + 20);
    expect(shownTitles(wideTree(19, 9))).toHaveLength(1 + 19 + 19 * 9);
  });

  it('opens the root however many goals there are', () => {
    expect(shownTitles(wideTree(300, 1))).toHaveLength(301);
  });
});

describe('toggle', () => {
  it('opens and closes one node and changes nothing else', () => {
    const closed = toggle(unfoldAtFirst(indexTree(lending)), 'readers');
    expect(shownTitles(lending, closed)).toEqual([
      'Lending',
      'Readers',
      'Shelves',
    ]);
    expect(shownTitles(lending, toggle(closed, 'readers'))).toEqual(
      shownTitles(),
    );
  });

  it('remembers what was open below a closed node', () => {
    const all = unfoldAll(indexTree(lending));
    const again = toggle(toggle(all, 'lending'), 'lending');
    expect(shownTitles(lending, again)).toHaveLength(lending.nodes.length);
  });
});
