import { flowLinesOf, layoutFlowMap } from './layoutFlowMap';

const label = (id: string) => ({
  ...{ id, title: id.toUpperCase() },
  ...{ products: 1, out: 1, into: 1 },
});
const three = {
  labels: ['a', 'b', 'c'].map(label),
  cells: [0, 0, 2, 0, 1, 5, 1, 2, 1, 2, 0, 0],
};
const short = (lines: ReturnType<typeof flowLinesOf>) =>
  lines.map(({ from, to, flows }) => `${from.title}→${to.title} ${flows}`);

describe('the flows of a map', () => {
  it('are told by where they begin and end, the most first, and none of nought', () => {
    expect(short(flowLinesOf(three, 'others'))).toEqual([
      ...['A→B 5', 'A→A 2', 'B→C 1'],
    ]);
  });

  it('are taken together beyond the fourteenth end, and none is lost', () => {
    const many = {
      labels: Array.from({ length: 60 }, (_, index) => label(`d${index}`)),
      cells: Array.from({ length: 60 }, (_, index) => [index, 0, 1]).flat(),
    };
    const lines = flowLinesOf(many, 'others');
    expect(lines).toHaveLength(15);
    expect(lines[0]).toMatchObject({ from: { title: 'others' }, flows: 46 });
    expect(lines.reduce((sum, { flows }) => sum + flows, 0)).toBe(60);
  });
});

describe('the picture of a map', () => {
  it('lets no boxes and no bands of one box lie over each other', () => {
    const lines = flowLinesOf(three, 'others');
    const { left, right, bands, height } = layoutFlowMap(lines, 20);
    expect(left.map(({ end }) => end.title)).toEqual(['A', 'B']);
    expect(right.map(({ end }) => end.title)).toEqual(['B', 'A', 'C']);
    for (const boxes of [left, right])
      for (const [index, box] of boxes.entries()) {
        const next = boxes[index + 1];
        expect(box.y + box.height).toBeLessThan(next?.y ?? height + 1);
      }
    const ofA = bands
      .filter(({ from }) => from.id === 'a')
      .sort((a, b) => a.fromY - b.fromY);
    expect(ofA[0].fromY + ofA[0].width / 2).toBeCloseTo(
      ofA[1].fromY - ofA[1].width / 2,
    );
  });

  it('is of nothing where nothing flows', () => {
    expect(layoutFlowMap([], 20)).toEqual({
      ...{ height: 0, left: [], right: [], bands: [] },
    });
  });
});
