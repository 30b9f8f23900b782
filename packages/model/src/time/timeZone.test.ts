import { isTimeZone } from './timeZone';

describe('a time zone', () => {
  it.each(['Europe/Zurich', 'UTC', 'America/Argentina/Buenos_Aires'])(
    'is %s',
    name => expect(isTimeZone(name)).toBe(true),
  );

  it.each(['', 'Europe', 'Europe/Atlantis', 'CEST summer'])('is not %s', name =>
    expect(isTimeZone(name)).toBe(false),
  );

  it('is what it was when it is asked again', () => {
    expect(isTimeZone('Europe/Zurich')).toBe(true);
    expect(isTimeZone('Europe/Atlantis')).toBe(false);
  });
});
