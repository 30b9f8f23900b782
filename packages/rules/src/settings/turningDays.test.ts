import { isSameOn } from './turningDays';

describe('what governance bodies say', () => {
  const days = { starts: ['2026-03-01'], ends: ['2026-06-30'] };

  it.each([
    ['2026-02-01', '2026-02-28', true],
    ['2026-02-28', '2026-03-01', false],
    ['2026-03-01', '2026-06-30', true],
    ['2026-06-30', '2026-07-01', false],
    ['2026-07-01', '2026-06-30', false],
    ['2026-02-01', '2026-07-01', false],
  ])('on %s and on %s is the same: %s', (day, other, expected) => {
    expect(isSameOn(days, day, other)).toBe(expected);
  });
});
