import fc from 'fast-check';
import { createSortedNodes } from './sortedNodes';

const isBefore = (a: number, b: number) => a < b;
const node = fc.nat(40);

describe('nodes in order', () => {
  it('stay in order, whatever comes and goes between two looks', () => {
    const changes = fc.array(fc.array(node), { maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(node), changes, (first, looks) => {
        const there = new Set(first);
        const inOrder = () => [...there].sort((a, b) => a - b);
        const nodes = createSortedNodes(inOrder(), isBefore);
        for (const flipped of looks) {
          for (const each of flipped) {
            if (there.delete(each)) nodes.remove(each);
            else {
              there.add(each);
              nodes.add(each);
            }
          }
          expect(nodes.list()).toEqual(inOrder());
        }
      }),
    );
  });

  it('are the same list until they change', () => {
    const nodes = createSortedNodes([1, 3], isBefore);
    expect(nodes.list()).toBe(nodes.list());
    const before = nodes.list();
    nodes.add(2);
    expect(nodes.list()).toEqual([1, 2, 3]);
    expect(before).toEqual([1, 3]);
  });
});
