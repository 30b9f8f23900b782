import { addDays, daysBetween, readDay, readDuration } from './days';

describe('days', () => {
  it('are read from dates and from times, in UTC', () => {
    expect(readDay('2026-11-20')).toBe('2026-11-20');
    expect(readDay('2026-11-20T23:30:00-02:00')).toBe('2026-11-21');
  });

  it.each(['soon', '2026-02-31', '2026-13-01', '', undefined])(
    'are not known when %s is written',
    text => expect(readDay(text)).toBeUndefined(),
  );

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
