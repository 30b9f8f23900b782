import { Duration } from 'luxon';
import { partsOfDuration } from './duration';

describe('the parts of a duration', () => {
  it.each([
    ['P3M', [['month', 3]]],
    [
      'P1Y6M',
      [
        ['year', 1],
        ['month', 6],
      ],
    ],
    ['P2W', [['week', 2]]],
    ['PT1.5H', [['hour', 1.5]]],
    [
      'P1DT0,5S',
      [
        ['day', 1],
        ['second', 0.5],
      ],
    ],
    ['P0D', [['day', 0]]],
  ])('of %s', (text, parts) => {
    expect(
      partsOfDuration(text)?.map(({ unit, amount }) => [unit, amount]),
    ).toEqual(parts);
  });

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    'P1',
    '1D',
    'P-1D',
    '-P1D',
    'P1H',
    'P1D1Y',
    'P1,5D',
  ])('are none of %s', text => expect(partsOfDuration(text)).toBeUndefined());

  it.each(['P3M', 'P1Y6M', 'PT24H', 'P1.5D', 'P2W', 'P1Y2M3W4DT5H6M7.5S'])(
    'make what a library for dates reads of %s',
    text => {
      const sum = Object.fromEntries(
        partsOfDuration(text)!.map(({ unit, amount }) => [unit, amount]),
      );
      expect(Duration.fromObject(sum).as('seconds')).toBe(
        Duration.fromISO(text).as('seconds'),
      );
    },
  );
});
