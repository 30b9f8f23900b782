import type { Profile } from './profile';
import { isClean, worstFirst } from './worstFirst';

function line(family: string, passed: number, of: number, waived = 0) {
  const tally = {
    ...{ pass: passed, fail: of - passed, waived, unknown: 0, error: 0 },
    ...{ notApplicable: 0, grace: 0 },
  };
  return { family, tally, ...(of > 0 && { score: { passed, of } }) };
}

describe('families', () => {
  it('stand with the worst first, of equal shares the one with more results', () => {
    const families: Profile = [
      line('interop', 2, 2),
      line('matrix', 9, 9),
      line('team', 1, 4),
    ];
    expect(worstFirst(families).map(({ family }) => family)).toEqual([
      'team',
      'matrix',
      'interop',
    ]);
  });

  it('are left out where nothing applies, but not where all is waived', () => {
    const families = [line('region', 0, 0), line('team', 0, 0, 2)];
    expect(worstFirst(families).map(({ family }) => family)).toEqual(['team']);
  });

  it('are clean where nothing is open and nothing waived', () => {
    expect(isClean(line('team', 3, 3))).toBe(true);
    expect(isClean(line('team', 3, 3, 1))).toBe(false);
    expect(isClean(line('team', 2, 3))).toBe(false);
  });
});
