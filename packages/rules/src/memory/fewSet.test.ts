import { FewSet } from './fewSet';

describe('a set of few', () => {
  it.each([
    [[], 0],
    [[''], 1],
    [[0, 0], 1],
    [['a', 'b', 'a', 'b'], 2],
    [[3, 1, 2, 1, 3], 3],
  ])('holds each of %j once', (values, size) => {
    const few = new FewSet<string | number>();
    for (const value of values) {
      few.add(value);
      expect(few.has(value)).toBe(true);
    }
    expect(few.size).toBe(size);
    expect(few.has('other')).toBe(false);
  });
});
