import { isAtLeast, stricterOf } from './severity';

describe('severities', () => {
  it('are ordered from error to info', () => {
    expect(isAtLeast('error', 'warning')).toBe(true);
    expect(isAtLeast('warning', 'warning')).toBe(true);
    expect(isAtLeast('info', 'warning')).toBe(false);
  });

  it.each([
    ['error', 'warning', 'error'],
    ['off', 'info', 'info'],
    ['info', 'warning', 'warning'],
    ['off', 'off', 'off'],
  ] as const)('of %s and %s the stricter is %s', (a, b, expected) => {
    expect(stricterOf(a, b)).toBe(expected);
    expect(stricterOf(b, a)).toBe(expected);
  });
});
