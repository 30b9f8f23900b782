import * as fc from 'fast-check';
import { layoutAround, type AroundBox, type AroundNode } from './layoutAround';

const node = (
  ref: string,
  column: number,
  reads: readonly string[] = [],
  group?: string,
): AroundNode => ({
  ...{ ref, title: `Title of ${ref}`, word: 'production' },
  ...{ column, reads, group },
});

const lay = (nodes: readonly AroundNode[], width = 900) =>
  layoutAround(nodes, [...new Set(nodes.map(({ group }) => group))], {
    width,
    isGrouped: true,
  });

describe('the layout of what is around a data product', () => {
  it('has what is read on the left of who reads it', () => {
    const { boxes, columns } = lay([
      node('a', 0, ['b']),
      node('b', -1),
      node('c', 1, ['a']),
    ]);
    const xs = ['b', 'a', 'c'].map(ref => boxes.get(ref)!.x);
    expect(xs).toEqual(columns.map(({ x }) => x));
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
  });

  it('has a line for each flow, from who gives to who reads', () => {
    const { lines } = lay([
      node('a', 0, ['b', 'gone']),
      node('b', -1),
      node('c', 1, ['a', 'b']),
    ]);
    expect(lines.map(({ from, to }) => `${from} ${to}`)).toEqual([
      ...['b a', 'a c', 'b c'],
    ]);
  });

  it('puts a group below the other', () => {
    const { boxes, lanes } = lay([
      node('a', 0, ['b'], 'one'),
      node('b', -1, [], 'two'),
      node('c', -1, [], 'one'),
    ]);
    expect(lanes.map(({ group }) => group)).toEqual(['one', 'two']);
    const second = lanes[1].y;
    const above = ['a', 'c'].map(ref => boxes.get(ref)!);
    expect(above.every(({ y, height }) => y + height < second)).toBe(true);
    expect(boxes.get('b')!.y).toBeGreaterThan(second);
  });

  it('has no box on another and no text cut, whatever there is', () => {
    const any = fc.record({
      title: fc.string({ maxLength: 60 }),
      column: fc.integer({ min: -3, max: 3 }),
      group: fc.constantFrom('one', 'two', undefined),
    });
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 200, max: 1600 }),
        (found, width) => {
          const nodes = found.map((each, index) => ({
            ...node(`n${index}`, each.column, [`n${index - 1}`]),
            ...each,
          }));
          const layout = lay(nodes, width);
          const boxes = [...layout.boxes.values()];
          expect(boxes).toHaveLength(nodes.length);
          const isApart = (a: AroundBox, b: AroundBox) =>
            a === b ||
            a.x !== b.x ||
            a.y + a.height <= b.y ||
            b.y + b.height <= a.y;
          for (const a of boxes) {
            expect(boxes.every(b => isApart(a, b))).toBe(true);
            expect(a.x + a.width).toBeLessThanOrEqual(layout.width);
            expect(a.y + a.height).toBeLessThanOrEqual(layout.height);
            const title = found[Number(a.ref.slice(1))].title;
            expect(a.title.join('').replace(/\s/g, '')).toBe(
              title.replace(/\s/g, ''),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
