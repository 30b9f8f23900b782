import { treeOf } from '../../valueTree/__testUtils__/trees';
import { filterTree, wayDown } from './filterTree';

const tree = treeOf(
  ['Vision', ['Goal', ['Bet', ['Pilot']], ['Hunch']], ['Other goal']],
  {
    Hunch: { phase: 'ended' },
    Pilot: { statement: 'Do they act?', otherParents: [{ id: 'other goal' }] },
  },
);

function titles(filter: Parameters<typeof filterTree>[1]) {
  const found = filterTree(tree, filter);
  return [found.matches, ...found.tree.nodes.map(({ title }) => title)];
}

describe('a filtered value tree', () => {
  it('is the whole one where nothing is looked for', () => {
    expect(filterTree(tree, { text: ' ' }).tree).toBe(tree);
  });

  it('has what matches, with what leads to it', () => {
    expect(titles({ text: 'PIL' })).toEqual([
      ...[1, 'Vision', 'Goal', 'Bet', 'Pilot'],
    ]);
    expect(titles({ text: 'they act' })[0]).toBe(1);
  });

  it('is of one state', () => {
    expect(titles({ phase: 'ended' })).toEqual([1, 'Vision', 'Goal', 'Hunch']);
  });

  it('is of one domain or region, its initiatives with it', () => {
    const place = { domainRefs: ['domain:default/care'], regions: ['emea'] };
    const placed = treeOf(['Vision', ['Goal', ['Bet', ['Pilot']], ['Hunch']]], {
      Bet: { ...place, entityRef: 'bet' },
      Pilot: { tier: 'initiative', entityRef: 'bet' },
    });
    const found = ['Vision', 'Goal', 'Bet', 'Pilot'];
    for (const filter of [
      { domain: 'domain:default/care' },
      { region: 'emea' },
    ]) {
      const { tree: left } = filterTree(placed, filter);
      expect(left.nodes.map(({ title }) => title)).toEqual(found);
    }
    expect(filterTree(placed, { region: 'apac' }).matches).toBe(0);
  });

  it('keeps its root where nothing matches', () => {
    expect(titles({ text: 'nowhere' })).toEqual([0, 'Vision']);
  });

  it('refers to no node that it does not have', () => {
    const { nodes } = filterTree(tree, { text: 'pilot' }).tree;
    const ids = nodes.map(({ id }) => id);
    const named = nodes.flatMap(node => [
      ...node.childIds,
      ...node.otherParents.map(({ id }) => id),
    ]);
    expect(named.filter(id => !ids.includes(id))).toEqual([]);
  });
});

describe('the way down to a node', () => {
  it('begins with the root', () => {
    expect(wayDown(tree, 'bet').map(({ title }) => title)).toEqual([
      ...['Vision', 'Goal', 'Bet'],
    ]);
  });

  it('is empty for a node that is not there', () => {
    expect(wayDown(tree, 'nowhere')).toEqual([]);
  });
});
