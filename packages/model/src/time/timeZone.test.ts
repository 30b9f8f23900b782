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

  it('may be any that the platform knows', () => {
    const all = Intl.supportedValuesOf('timeZone');
    expect(all.filter(name => !isTimeZone(name))).toEqual([]);
  });

  it.each([
    ...['europe/zurich', 'Asia/Calcutta', 'US/East-Indiana', 'GB-Eire', 'PRC'],
    ...['EST5EDT', 'GMT0', 'GMT+0', 'Etc/GMT+12', 'Etc/GMT-14', '+05:30'],
    ...['America/North_Dakota/New_Salem', 'Antarctica/DumontDUrville'],
  ])('may be the older name, or the offset, %s', name =>
    expect(isTimeZone(name)).toBe(true),
  );

  it('is not asked of the platform by a name that no zone can have', () => {
    const asked = jest.spyOn(Intl, 'DateTimeFormat');
    const names = ['Nowhere/Town', 'Europe/Town7', 'a long way from home'];
    expect(names.map(isTimeZone)).toEqual([false, false, false]);
    expect(asked).not.toHaveBeenCalled();
    expect(isTimeZone('Europe/Nowhere')).toBe(false);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });
});
