import fc from 'fast-check';
import { bundle } from './bundle';

const letters = (word: string) => [...word];
const bundleWords = (...words: string[]) =>
  bundle(words.map(letters), letter => letter);

describe('bundle', () => {
  it('leaves a single way as it is', () => {
    expect(bundleWords('abc', 'abc')).toEqual({
      before: ['a', 'b', 'c'],
      alternatives: [],
      after: [],
    });
  });

  it('sets apart where ways differ', () => {
    expect(bundleWords('abyz', 'acdyz')).toEqual({
      before: ['a'],
      alternatives: [['b'], ['c', 'd']],
      after: ['y', 'z'],
    });
  });

  it('leaves every way something of its own', () => {
    expect(bundleWords('a', 'ab')).toEqual({
      before: [],
      alternatives: [['a'], ['a', 'b']],
      after: [],
    });
    expect(bundleWords('', 'a').alternatives).toEqual([[], ['a']]);
    expect(bundle([], String).alternatives).toEqual([]);
  });

  it('loses no way and adds none', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), words => {
        const { before, alternatives, after } = bundle(words, String);
        const middles = alternatives.length > 0 ? alternatives : [[]];
        const whole = middles.map(middle =>
          [...before, ...middle, ...after].join(''),
        );
        expect(new Set(whole)).toEqual(new Set(words.map(w => w.join(''))));
        expect(new Set(whole).size).toBe(whole.length);
      }),
    );
  });
});
