import { findRepeated } from './repeated';

it('finds what comes again, each with the first of its kind', () => {
  expect(findRepeated(['a', 'b', 'a', undefined, 'a', undefined])).toEqual([
    { index: 2, first: 0 },
    { index: 4, first: 0 },
  ]);
  expect(findRepeated(['toString', 'constructor'])).toEqual([]);
});
