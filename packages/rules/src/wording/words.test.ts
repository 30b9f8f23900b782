import { findPhrase, wordsOf } from './words';

describe('wordsOf', () => {
  it('leaves out signs and digits, in any script', () => {
    expect(wordsOf('Größe der 12 Data-Lakes, „neu“!')).toEqual([
      'größe',
      'der',
      'data',
      'lakes',
      'neu',
    ]);
    expect(wordsOf('')).toEqual([]);
  });
});

describe('findPhrase', () => {
  it('finds whole words only', () => {
    expect(findPhrase('Build a data lake', ['lak', 'data lake'])).toBe(
      'data lake',
    );
    expect(findPhrase('Rebuild trust', ['build'])).toBeUndefined();
  });
});
