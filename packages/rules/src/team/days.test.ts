import { daysBetween } from './days';

describe('daysBetween', () => {
  it.each([
    ['2026-11-19', '2026-11-20', 1],
    ['2026-11-20', '2026-11-20', 0],
    ['2026-12-01', '2026-11-20', -11],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-11-19T23:00:00Z', '2026-11-20', 1],
  ])('from %s to %s is %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each([[undefined], ['soon'], ['2026-02-30']])(
    'is not known from %s',
    from => {
      expect(daysBetween(from, '2026-11-20')).toBeUndefined();
    },
  );
});
