import fc from 'fast-check';
import { treeOf, wideTree, type Sketch } from './__testUtils__/trees';
import { layoutTree, NODE, type PlacedBox } from './layoutTree';

const lending: Sketch = ['Lending', ['Readers', ['Bet']], ['Shelves']];

function boxOf(boxes: readonly PlacedBox[], id: string): PlacedBox {
  return boxes.find(({ node }) => node.id === id)!;
}

describe('layoutTree', () => {
  it('draws nothing for no nodes', () => {
    expect(layoutTree([])).toMatchObject({
      width: 0,
      height: 0,
      boxes: [],
      links: [],
    });
  });

  it('stands each level in its own column, from left to right', () => {
    const { boxes } = layoutTree(treeOf(lending).nodes);
    const columns = boxes.map(({ node, x }) => [node.level, x]);
    expect(columns).toEqual([
      [1, 0],
      [2, 288],
      [3, 576],
      [2, 288],
    ]);
  });

  it('stands a parent in the middle of its children', () => {
    const { boxes } = layoutTree(treeOf(lending).nodes);
    const middle = (boxOf(boxes, 'readers').y + boxOf(boxes, 'shelves').y) / 2;
    expect(boxOf(boxes, 'lending').y).toBeCloseTo(middle);
  });

  it('reserves room for all nodes and none beside', () => {
    const { boxes, width, height } = layoutTree(wideTree(3, 4).nodes);
    expect(Math.min(...boxes.map(({ x }) => x))).toBe(0);
    expect(Math.min(...boxes.map(({ y }) => y))).toBe(0);
    expect(Math.max(...boxes.map(({ x }) => x + NODE.width))).toBe(width);
    expect(Math.max(...boxes.map(({ y }) => y + NODE.height))).toBe(height);
  });

  it('links a child with its parent, edge to edge', () => {
    const { links } = layoutTree(treeOf(['Lending', ['Readers']]).nodes);
    expect(links).toEqual([
      {
        id: 'lending readers',
        path: 'M232,52 C260,52 260,52 288,52',
        isFurther: false,
      },
    ]);
  });

  it('draws links to further parents over the tree and moves nothing', () => {
    const plain = treeOf(lending).nodes;
    const crossed = treeOf(lending, {
      Bet: { otherParents: [{ id: 'shelves' }, { id: 'not shown' }] },
    }).nodes;
    const layout = layoutTree(crossed);
    expect(layout.boxes.map(({ x, y }) => [x, y])).toEqual(
      layoutTree(plain).boxes.map(({ x, y }) => [x, y]),
    );
    expect(
      layout.links.filter(({ isFurther }) => isFurther).map(({ id }) => id),
    ).toEqual(['shelves bet']);
  });

  it('lets no two nodes overlap', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(counts, bets => {
        const goals = bets.map((count, goal): Sketch => [
          `Goal ${goal}`,
          ...Array.from({ length: count }, (_, bet): Sketch => [
            `Bet ${goal}.${bet}`,
          ]),
        ]);
        const { boxes } = layoutTree(treeOf(['Vision', ...goals]).nodes);
        for (const a of boxes) {
          expect(boxes.filter(b => b !== a && overlap(a, b))).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

function overlap(a: PlacedBox, b: PlacedBox): boolean {
  return Math.abs(a.x - b.x) < NODE.width && Math.abs(a.y - b.y) < NODE.height;
}
