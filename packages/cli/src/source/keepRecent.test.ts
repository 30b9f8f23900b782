import { keepRecent } from './keepRecent';

describe('keepRecent', () => {
  const [a, b, c] = [{ size: 1 }, { size: 1 }, { size: 2 }];
  const roomFor = (size: number) => ({
    size,
    sizeOf: (key: { readonly size: number }) => key.size,
  });

  function trace(size: number, keys: readonly { readonly size: number }[]) {
    const made: object[] = [];
    const get = keepRecent(roomFor(size), (key: { readonly size: number }) =>
      made.push(key),
    );
    for (const key of keys) get(key);
    return made.map(key => 'abc'[[a, b, c].findIndex(own => own === key)]);
  }

  it('makes a value once while it is asked for', () => {
    expect(trace(2, [a, b, a, b])).toEqual(['a', 'b']);
  });

  it('forgets what was not asked for the longest', () => {
    expect(trace(3, [a, b, a, c, a, b])).toEqual(['a', 'b', 'c', 'b']);
  });

  it('keeps what is larger than the room while nothing else is asked for', () => {
    expect(trace(1, [c, c, a, c])).toEqual(['c', 'a', 'c']);
  });

  it('gives back the value that was made', () => {
    const get = keepRecent(roomFor(1), ({ size }: { size: number }) => size);
    expect([get(c), get(a)]).toEqual([2, 1]);
  });
});
