import fc from 'fast-check';
import { DateTime } from 'luxon';
import { readDay, readMoment } from './readDay';

describe('days', () => {
  it('are read from dates and from times, in UTC', () => {
    expect(readDay('2026-11-20')).toBe('2026-11-20');
    expect(readDay('2026-11-20T23:30:00-02:00')).toBe('2026-11-21');
  });

  it.each([
    'soon',
    '2026-02-31',
    '2026-13-01',
    '0004-30-30',
    '2026-11',
    '',
    undefined,
  ])('are not known when %s is written', text =>
    expect(readDay(text)).toBeUndefined(),
  );
});

describe('moments', () => {
  it.each([
    ['2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20T09', '2026-11-20T09:00:00.000Z'],
    ['2026-11-20T09:30', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T0930', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T09:30:15,25Z', '2026-11-20T09:30:15.250Z'],
    ['2026-11-20T09:30:15.123456+05:30', '2026-11-20T04:00:15.123Z'],
    ['2026-11-20T23:30-02', '2026-11-21T01:30:00.000Z'],
    ['2026-11-20T24:00', '2026-11-21T00:00:00.000Z'],
  ])('are read from %s', (text, moment) => {
    expect(new Date(readMoment(text)!).toISOString()).toBe(moment);
  });

  it.each(['2026-11-20T25:00', '2026-11-20T09:60', '2026-11-20 09:30'])(
    'are not read from %s',
    text => expect(readMoment(text)).toBeUndefined(),
  );

  it('are those that a library for dates reads', () => {
    const digits = (count: number) =>
      fc
        .nat({ max: 10 ** count - 1 })
        .map(value => String(value).padStart(count, '0'));
    const part = (before: string, count = 2) =>
      digits(count).map(text => before + text);
    const text = fc
      .tuple(
        ...[digits(4), part('-'), part('-'), part('T')],
        ...[part(':'), part(':'), fc.oneof(part('.', 3), part(',', 5))],
        fc.oneof(
          fc.constantFrom('Z', ''),
          part('+').chain(plus => part(plus)),
        ),
      )
      .chain(([zone, ...parts]) =>
        fc.nat(7).map(take => ({ zone, parts, take })),
      )
      .map(({ zone, parts, take }) => zone + parts.slice(0, take).join(''));
    fc.assert(
      fc.property(text, written => {
        const day = /^\d{4}-\d\d-\d\d/.test(written);
        const luxon = DateTime.fromISO(written, { zone: 'utc' });
        expect(readMoment(written)).toBe(
          day && luxon.isValid ? luxon.toMillis() : undefined,
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
