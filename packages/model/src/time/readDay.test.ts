import { readDay } from './readDay';

describe('days', () => {
  it('are read from dates and from times, in UTC', () => {
    expect(readDay('2026-11-20')).toBe('2026-11-20');
    expect(readDay('2026-11-20T23:30:00-02:00')).toBe('2026-11-21');
  });

  it.each(['soon', '2026-02-31', '2026-13-01', '', undefined])(
    'are not known when %s is written',
    text => expect(readDay(text)).toBeUndefined(),
  );
});
