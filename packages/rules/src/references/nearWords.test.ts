import { indexWords, type SaidWord } from './nearWords';

const said = (
  written: string,
  weight = 1,
  by = 'domain:default/a',
): SaidWord => ({
  written,
  weight,
  by,
});
const lower = (word: string) => word.trim().toLowerCase();

function meant(written: string, ...words: readonly SaidWord[]) {
  return indexWords(words, lower).meantBy(written);
}

describe('Words that people choose', () => {
  it('tell which of them a slip of the pen means', () => {
    expect(meant('eurpoe', said('Europe'), said('asia'))).toBe('Europe');
    expect(meant('africa', said('Europe'), said('asia'))).toBeUndefined();
  });

  it('leave alone what is one of them, in whatever letters', () => {
    expect(meant(' EUROPE', said('Europe'))).toBeUndefined();
  });

  it('count by those who say them, and else by the order of these', () => {
    const other = said('eurpoe', 1, 'domain:default/b');
    expect(meant('eurpoe', said('europe'), other)).toBe('europe');
    expect(meant('europe', said('europe'), other)).toBeUndefined();
    expect(meant('europe', said('europe'), other, other)).toBe('eurpoe');
    expect(meant('eurpoe', other, said('europe'))).toBe('europe');
  });

  it('mean what counts most where two are as near, and else nothing', () => {
    const words = [said('customers'), said('custoomer')];
    expect(meant('customer', ...words)).toBeUndefined();
    expect(meant('customer', ...words, said('customers'))).toBe('customers');
  });

  it('mean nothing by no word', () => {
    expect(meant('  ', said('europe'), said(''))).toBeUndefined();
  });
});
