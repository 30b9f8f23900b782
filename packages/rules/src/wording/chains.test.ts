import { tellChain, tellCycle } from './chains';

const chainOf = (names: string) => ({
  length: names.length,
  nameAt: (place: number) => names[place],
});

describe('a chain', () => {
  it('is told in full where no more than one would be cut', () => {
    expect(tellChain(chainOf('abcdefg'))).toBe('a → b → c → d → e → f → g');
  });

  it('is cut in the middle, with how many are left out', () => {
    expect(tellChain(chainOf('abcdefgh'))).toBe(
      'a → b → c → 2 more → f → g → h',
    );
  });
});

describe('a cycle', () => {
  it('ends where it began', () => {
    expect(tellCycle(chainOf('ab'))).toBe('a → b → a');
    expect(tellCycle(chainOf('a'))).toBe('a → a');
  });

  it('is cut as a chain is', () => {
    expect(tellCycle(chainOf('abcdefg'))).toBe(
      'a → b → c → 2 more → f → g → a',
    );
  });
});
