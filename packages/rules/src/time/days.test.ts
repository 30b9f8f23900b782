import {
  addDays,
  addDuration,
  daysBetween,
  readAge,
  readDuration,
  isBackwards,
} from './days';

describe('days', () => {
  it('lie apart, also across the change to summer time', () => {
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
    expect(daysBetween('2026-04-01', '2026-03-01')).toBe(-31);
  });

  it('can be counted on', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('are not known beyond the calendar', () => {
    expect(addDays('2026-12-31', 1e12)).toBeUndefined();
  });
});

describe('readAge', () => {
  it.each([
    ['2026-11-19', '2026-11-20', 1],
    ['2026-12-01', '2026-11-20', -11],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-11-19T23:00:00Z', '2026-11-20', 1],
    ['2026-11-20', '2026-02-30', undefined],
  ])('from %s to %s is %d days', (from, to, days) => {
    expect(readAge(from, { today: to })).toBe(days);
  });

  it.each([undefined, 'soon', '2026-02-30'])(
    'asks nobody what day it is for %s',
    from => {
      const clock = {
        get today(): string {
          throw new Error('asked');
        },
      };
      expect(readAge(from, clock)).toBeUndefined();
    },
  );
});

describe('addDuration', () => {
  it.each([
    ['2026-01-31', 'P1M', 1, '2026-02-28'],
    ['2026-11-20', 'P2W', 2, '2026-12-18'],
    ['2026-11-20', 'P1W', 1.5, '2026-11-30'],
    ['2026-11-20', 'often', 1, undefined],
    ['2026-11-20', 'P999999999Y', 1, undefined],
    ['soon', 'P1D', 1, undefined],
  ])('adds to %s the duration %s, %s times', (day, duration, times, end) => {
    expect(addDuration(day, duration, times)).toBe(end);
  });
});

describe('readDuration', () => {
  it.each([
    ['P2W', 14],
    ['P3M', 90],
    ['P1Y', 365],
    ['PT12H', 0.5],
  ])('reads %s as %d days', (text, days) => {
    expect(readDuration(text)).toBe(days);
  });

  it.each(['monthly', 'P0D', '-P1D', '', undefined])(
    'does not know how long %s is',
    text => expect(readDuration(text)).toBeUndefined(),
  );
});

describe('isBackwards', () => {
  it.each([
    ['2026-11-21', '2026-11-20', true],
    ['2026-11-20T23:30:00+02:00', '2026-11-20', false],
    ['2026-11-20', '2026-11-20', false],
    ['soon', '2026-11-20', false],
    [undefined, '2026-11-20', false],
    ['2026-11-20', undefined, false],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(isBackwards(from, to)).toBe(expected);
  });
});
