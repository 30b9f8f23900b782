import {
  countOf,
  joinSome,
  listSome,
  nameBets,
  nameDays,
  nameNumber,
  nameValue,
  upperFirst,
} from './amounts';

describe('amounts in sentences', () => {
  it('agree with their noun', () => {
    expect(countOf(1, ['goal', 'goals'])).toBe('1 goal');
    expect(countOf(0, ['goal', 'goals'])).toBe('0 goals');
    expect(nameBets(2, 'active')).toBe('2 active value hypotheses');
  });

  it('are whole days, and numbers with two decimals at most', () => {
    expect(nameDays(36.9)).toBe('36 days');
    expect(nameNumber(10 / 3)).toBe('3.33');
    expect(nameNumber(54)).toBe('54');
  });

  it('carry their unit as it was written', () => {
    expect(nameValue(54, 'percent')).toBe('54 `percent`');
    expect(nameValue(54, undefined)).toBe('54');
  });

  it('can stand at the start of a sentence', () => {
    expect(upperFirst('goal `a`')).toBe('Goal `a`');
    expect(upperFirst('')).toBe('');
  });

  it('are joined like a person would', () => {
    expect(joinSome([])).toBe('none');
    expect(joinSome(['a'])).toBe('a');
    expect(joinSome(['a', 'b', 'c'])).toBe('a, b and c');
    expect(joinSome(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe(
      'a, b, c, d, e and 2 more',
    );
  });

  it('keep a long list readable', () => {
    expect(listSome(['a', 'b'])).toBe('`a` and `b`');
    expect(listSome(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe(
      '`a`, `b`, `c`, `d`, `e` and 2 more',
    );
    expect(listSome(['a', 'b', 'c', 'd', 'e'], 9_999)).toBe(
      '`a`, `b`, `c`, `d`, `e` and 9994 more',
    );
  });
});
