import { pairUp } from './pairUp';

interface Item {
  readonly id?: string;
  readonly name: string;
  readonly mark?: string;
}

const pair = (before: readonly Item[], after: readonly Item[]) =>
  pairUp(before, after, [({ id }) => id, ({ name }) => name]);

describe('pairUp', () => {
  it('knows an element by its id before its name', () => {
    const { kept, removed, added } = pair(
      [{ id: '1', name: 'a' }, { name: 'b' }],
      [{ name: 'b' }, { id: '1', name: 'c' }, { name: 'a' }],
    );
    expect(kept.map(([a, b]) => `${a.name}>${b.name}`)).toEqual(['a>c', 'b>b']);
    expect([removed, added]).toEqual([[], [{ name: 'a' }]]);
  });

  it('finds an element that stands twice in order', () => {
    const { kept, added } = pair(
      [
        { name: 'a', mark: '1' },
        { name: 'a', mark: '2' },
      ],
      [
        { name: 'a', mark: '1' },
        { name: 'a', mark: '2' },
        { name: 'a', mark: '3' },
      ],
    );
    expect(kept.every(([a, b]) => a.mark === b.mark)).toBe(true);
    expect(added.map(({ mark }) => mark)).toEqual(['3']);
  });
});
