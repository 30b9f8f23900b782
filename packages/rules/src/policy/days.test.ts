import { addToDay, dayOf, daysBetween } from './days';

describe('days', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-20T23:30:00-05:00', '2026-11-21'],
    ['2026-02-30', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('reads %s as %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it.each([
    ['2026-01-31', 'P1M', 1, '2026-02-28'],
    ['2026-11-20', 'P2W', 2, '2026-12-18'],
    ['2026-11-20', 'P1W', 1.5, '2026-11-30'],
    ['2026-11-20', 'often', 1, undefined],
    ['2026-11-20', 'P999999999Y', 1, undefined],
    ['soon', 'P1D', 1, undefined],
  ])('adds to %s the duration %s, %s times', (day, duration, times, end) => {
    expect(addToDay(day, duration, times)).toBe(end);
  });

  it('counts the days between two dates', () => {
    expect(daysBetween('2026-02-28', '2026-03-02')).toBe(2);
    expect(daysBetween('2026-03-02', '2026-02-28')).toBe(-2);
    expect(daysBetween('soon', '2026-02-28')).toBeUndefined();
  });
});
