import { keepRecent } from './keepRecent';

describe('keepRecent', () => {
  const a = {};
  const b = {};
  const c = {};

  it('makes a value once while it is asked for', () => {
    const make = jest.fn(() => 1);
    const get = keepRecent(2, make);
    expect([get(a), get(b), get(a), get(b)]).toEqual([1, 1, 1, 1]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('forgets what was not asked for the longest', () => {
    const made: object[] = [];
    const get = keepRecent(2, (key: object) => made.push(key));
    for (const key of [a, b, a, c, a, b]) get(key);
    expect(made).toEqual([a, b, c, b]);
    expect(made[3]).toBe(b);
  });
});
