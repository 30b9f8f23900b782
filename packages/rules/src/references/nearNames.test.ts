import { findNearNames, isMisspelling } from './nearNames';

function near(written: string, candidates: readonly string[]) {
  return findNearNames(written, candidates, name => name).map(
    ({ value }) => value,
  );
}

describe('findNearNames', () => {
  it('finds what was meant, nearest first', () => {
    expect(near('crwe', ['cabin', 'crew', 'ship'])).toEqual(['crew']);
    expect(near('suppliers', ['supply', 'supplier', 'suppliers'])).toEqual([
      'suppliers',
      'supplier',
    ]);
  });

  it('finds nothing where nothing is near', () => {
    expect(near('crew', ['bridge', 'hold'])).toEqual([]);
    expect(near('', ['bridge'])).toEqual([]);
  });

  it('gives up on texts that nobody would type', () => {
    const text = 'a'.repeat(100_000);
    expect(near(text, [text])).toEqual([]);
  });

  it('names few, however many there are', () => {
    expect(near('crew', ['crew1', 'crew2', 'crew3', 'crew4'])).toHaveLength(3);
  });
});

describe('isMisspelling', () => {
  it.each([
    ['feild-crew', 'field-crew', true],
    ['ship', 'shop', true],
    ['ship', 'shoe', false],
    ['Crew', 'crew', true],
    ['team-1', 'team-2', false],
    ['data-platform', 'data-portfolio', false],
  ])('of %s as %s is %s', (written, name, expected) => {
    expect(isMisspelling(written, name)).toBe(expected);
  });
});
