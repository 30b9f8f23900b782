import fc from 'fast-check';
import { daysMeant } from './daysMeant';
import { readDay, readMoment } from './readDay';

const isoOf = (date: Date) => date.toISOString().slice(0, 10);

describe('the day that is meant by another writing', () => {
  it.each([
    ['25.12.2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['25-12-2026', '2026-12-25'],
    ['25. 12. 2026', '2026-12-25'],
    ['11/11/2026', '2026-11-11'],
    ['2026/11/12', '2026-11-12'],
    ['2026.11.12', '2026-11-12'],
    ['2026-9-1', '2026-09-01'],
    ['20260901', '2026-09-01'],
    ['12 Nov 2026', '2026-11-12'],
    ['12. November 2026', '2026-11-12'],
    ['12-Nov-2026', '2026-11-12'],
    ['12th of never', undefined],
    ['12th November, 2026', '2026-11-12'],
    ['Nov 12, 2026', '2026-11-12'],
    ['Sept. 1st, 2026', '2026-09-01'],
    ['2026-Nov-12', '2026-11-12'],
    ['Thu, 12 Nov 2026', '2026-11-12'],
    ['2026-11-12 09:30', '2026-11-12T09:30'],
    ['2026-11-12 09:30:15 +0200', '2026-11-12T09:30:15+0200'],
    [' 2026-11-12 ', '2026-11-12'],
  ])('%s', (written, day) => {
    expect(daysMeant(written)).toEqual(day ? [day] : []);
  });

  it.each(['12.11.2026', '12/11/2026', '11-12-2026'])(
    '%s is read either way',
    written => {
      expect(daysMeant(written)).toEqual(['2026-11-12', '2026-12-11']);
    },
  );

  it.each([
    ...['', '2026', '2026-11', '31.02.2026', '13/13/2026', '12.11.26'],
    ...['12 Ma 2026', '12 Brumaire 2026', 'next Friday', '12.11-2026', '1.1.1'],
    ...['2026-11-12 25:00', '2026-11-12 noon', `1${' '.repeat(60)}Nov 2026`],
  ])('%s means none', written => {
    expect(daysMeant(written)).toEqual([]);
  });

  it('is one of the calendar, and the one that was written', () => {
    const date = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    const forms = ['de-DE', 'en-US', 'en-GB', 'fr-FR'].flatMap(locale =>
      (['short', 'long', '2-digit'] as const).map(month => {
        const options = { month, day: 'numeric', year: 'numeric' } as const;
        const english = month === '2-digit' ? locale : 'en-GB';
        return (day: Date) =>
          day.toLocaleDateString(english, { ...options, timeZone: 'UTC' });
      }),
    );
    fc.assert(
      fc.property(date, fc.constantFrom(...forms), (day, write) => {
        const meant = daysMeant(write(day));
        expect(meant).toContain(isoOf(day));
        expect(meant.length).toBeLessThanOrEqual(2);
        for (const text of meant) expect(readDay(text)).toBe(text);
      }),
    );
  });

  it('is never anything that cannot be read', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 45 }), text => {
        for (const day of daysMeant(text))
          expect(readMoment(day)).toBeDefined();
      }),
    );
  });
});
