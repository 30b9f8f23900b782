import { describeDate } from './describeDate';

const now = { moment: new Date('2026-11-20T10:00:00'), locale: 'en-US' };

describe('describeDate', () => {
  it.each([
    ['2026-11-20', 'Nov 20, 2026', 'today'],
    ['2026-11-21', 'Nov 21, 2026', 'tomorrow'],
    ['2026-11-19', 'Nov 19, 2026', 'yesterday'],
    ['2026-11-27', 'Nov 27, 2026', 'in 7 days'],
    ['2027-02-28', 'Feb 28, 2027', 'in 3 months'],
    ['2026-12-04', 'Dec 4, 2026', 'in 14 days'],
    ['2026-12-20', 'Dec 20, 2026', 'in 1 month'],
    ['2027-01-19', 'Jan 19, 2027', 'in 1 month'],
    ['2027-01-20', 'Jan 20, 2027', 'in 2 months'],
    ['2026-11-19T23:59:00', 'Nov 19, 2026', 'yesterday'],
    ['0001-01-01', 'Jan 1, 1', '2,025 years ago'],
    ['2025-05-20', 'May 20, 2025', '1 year ago'],
  ])('gives %s absolutely and relatively', (iso, absolute, relative) => {
    expect(describeDate(iso, now)).toMatchObject({ absolute, relative });
  });

  it('speaks the language of the reader', () => {
    expect(describeDate('2026-11-27', { ...now, locale: 'de' })).toMatchObject({
      absolute: '27. Nov. 2026',
      relative: 'in 7 Tagen',
    });
  });

  it('lets a day count until it is over', () => {
    expect(describeDate('2026-11-20', now).isPast).toBe(false);
    expect(describeDate('2026-11-19', now).isPast).toBe(true);
  });

  it('leaves a text that is no date as it stands', () => {
    expect(describeDate('next summer', now)).toEqual({
      absolute: 'next summer',
      isPast: false,
    });
  });
});
