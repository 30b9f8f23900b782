import fc from 'fast-check';
import { partKeys } from './partKeys';

describe('partKeys', () => {
  it('are the words, and differ where a word comes again', () => {
    expect(partKeys(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a~2', 'a~3']);
  });

  it('differ whatever the words', () => {
    const word = fc.constantFrom('a', 'a~2', 'a~3', 'a~2~2', '#1');
    fc.assert(
      fc.property(fc.array(word), words => {
        expect(new Set(partKeys(words)).size).toBe(words.length);
      }),
    );
  });
});
