import { keepSound } from './keepSound';

/** How often it was asked, and what was kept of 1 … count. */
function keep(count: number, isBad: (edits: readonly number[]) => boolean) {
  let asked = 0;
  const edits = Array.from({ length: count }, (_, index) => index + 1);
  const kept = keepSound(edits, some => {
    asked++;
    return !isBad(some);
  });
  return { kept, asked };
}

describe('keepSound', () => {
  it('asks once where all are sound', () => {
    expect(keep(100, () => false)).toMatchObject({ asked: 1 });
    expect(keep(3, () => false).kept).toEqual([1, 2, 3]);
  });

  it('leaves out the one that is not', () => {
    expect(keep(5, some => some.includes(4)).kept).toEqual([1, 2, 3, 5]);
  });

  it('keeps one of two that do not go together', () => {
    const { kept } = keep(4, some => some.includes(1) && some.includes(4));
    expect(kept).toEqual([1, 2, 3]);
  });

  it('leaves out what it could not ask about', () => {
    const { kept, asked } = keep(1_000, some => some.length > 0);
    expect(kept).toEqual([]);
    expect(asked).toBeLessThanOrEqual(40);
  });

  it('asks nothing about nothing', () => {
    expect(keep(0, () => true)).toEqual({ kept: [], asked: 0 });
  });
});
