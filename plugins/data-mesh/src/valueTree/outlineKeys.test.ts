import { treeOf } from './__testUtils__/trees';
import { actionOf, findTyped } from './outlineKeys';
import { buildOutlineRows } from './outlineRows';
import { indexTree, shownNodes } from './unfolding';

const tree = indexTree(
  treeOf([
    'Lending',
    ['Readers', ['Bet']],
    ['Shelves', ['Repairs']],
    ['Rooms'],
  ]),
);
const unfolded = new Set(['lending', 'readers']);
const rows = buildOutlineRows(tree, shownNodes(tree, unfolded), unfolded);
const titles = rows.map(({ node }) => node.title);

function press(key: string, title: string) {
  const action = actionOf(key, { rows, index: titles.indexOf(title) });
  return action && [action.do, titles[action.index]];
}

describe('actionOf', () => {
  it.each([
    ['ArrowDown', 'Readers', 'focus', 'Bet'],
    ['ArrowUp', 'Shelves', 'focus', 'Bet'],
    ['Home', 'Rooms', 'focus', 'Lending'],
    ['End', 'Lending', 'focus', 'Rooms'],
    ['ArrowRight', 'Readers', 'focus', 'Bet'],
    ['ArrowRight', 'Shelves', 'toggle', 'Shelves'],
    ['ArrowLeft', 'Readers', 'toggle', 'Readers'],
    ['ArrowLeft', 'Shelves', 'focus', 'Lending'],
    ['ArrowLeft', 'Bet', 'focus', 'Readers'],
    ['Enter', 'Bet', 'follow', 'Bet'],
    [' ', 'Readers', 'toggle', 'Readers'],
  ])('%s on %s: %s %s', (key, title, does, target) => {
    expect(press(key, title)).toEqual([does, target]);
  });

  it.each([
    ['ArrowDown', 'Rooms'],
    ['ArrowUp', 'Lending'],
    ['ArrowRight', 'Bet'],
    [' ', 'Bet'],
    ['Tab', 'Readers'],
    ['toString', 'Readers'],
  ])('%s on %s does nothing', (key, title) => {
    expect(press(key, title)).toBeUndefined();
  });

  it('leaves the root where it is once it is closed', () => {
    const closed = buildOutlineRows(tree, [tree.nodes[0]], new Set());
    expect(actionOf('ArrowLeft', { rows: closed, index: 0 })).toBeUndefined();
  });
});

describe('findTyped', () => {
  const find = (typed: string, from: string) => {
    const found = findTyped(typed, { rows, index: titles.indexOf(from) });
    return found === undefined ? undefined : titles[found];
  };

  it('goes on to the next title with that letter, round the end', () => {
    expect(find('r', 'Lending')).toBe('Readers');
    expect(find('r', 'Readers')).toBe('Rooms');
    expect(find('R', 'Rooms')).toBe('Readers');
  });

  it('stays where it is while the title still fits what is typed', () => {
    expect(find('ro', 'Rooms')).toBe('Rooms');
    expect(find('re', 'Rooms')).toBe('Readers');
  });

  it('finds nothing behind closed branches', () => {
    expect(find('rep', 'Lending')).toBeUndefined();
  });
});

describe('buildOutlineRows', () => {
  it('counts a node among all its siblings', () => {
    const places = rows.map(({ position, siblings }) => [position, siblings]);
    expect(places).toEqual([
      [1, 1],
      [1, 3],
      [1, 1],
      [2, 3],
      [3, 3],
    ]);
  });

  it('knows open, closed and childless nodes', () => {
    expect(rows.map(({ isUnfolded }) => isUnfolded)).toEqual([
      true,
      true,
      undefined,
      false,
      undefined,
    ]);
  });
});
