import { partKeys } from './partKeys';

describe('partKeys', () => {
  it('are the words, and differ where a word comes again', () => {
    expect(partKeys(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a~2', 'a~3']);
  });
});
