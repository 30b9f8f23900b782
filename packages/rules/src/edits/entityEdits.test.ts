import fc from 'fast-check';
import { isSameValue } from '../memory/isSameValue';
import { applyEdits, findEdits, unreadAfter } from './entityEdits';

const tree = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', 'b', 1, true, null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('x', 'y', 'z'), tie('value')),
  ),
}));
const entity = fc.dictionary(fc.constantFrom('x', 'y', 'z'), tree.value);

describe('the edits between two entities', () => {
  it('make the second of the first, whatever they are', () => {
    fc.assert(
      fc.property(entity, entity, (before, after) => {
        const made = applyEdits(before, findEdits(before, after));
        expect(isSameValue(made, after)).toBe(true);
      }),
    );
  });

  it('are none between equal ones', () => {
    fc.assert(
      fc.property(entity, value => {
        expect(findEdits(value, structuredClone(value))).toEqual([]);
      }),
    );
  });

  it('are of the smallest part', () => {
    expect(
      findEdits(
        { list: [1, { a: 1, b: 2 }], gone: 1 },
        { list: [1, { a: 1, b: 3 }], new: 2 },
      ),
    ).toEqual([
      { path: ['list', 1, 'b'], action: 'set', value: 3 },
      { path: ['gone'], action: 'remove' },
      { path: ['new'], action: 'set', value: 2 },
    ]);
  });
});

describe('what is unread after edits', () => {
  const unread = [['spec', 'ports', 1, 'name']];

  it('is all of a list from which an item went', () => {
    expect(
      unreadAfter(unread, [{ path: ['spec', 'ports', 0], action: 'remove' }]),
    ).toEqual([['spec', 'ports']]);
  });

  it('is nothing of what was set', () => {
    const path = ['spec', 'ports', 1];
    expect(unreadAfter(unread, [{ path, action: 'set', value: {} }])).toEqual(
      [],
    );
    expect(
      unreadAfter(unread, [{ path: ['spec', 'x'], action: 'set', value: 1 }]),
    ).toEqual(unread);
  });
});
