import { amountFrom, isoCadence, isoDuration } from './fields';

describe('a duration', () => {
  const accepts = (text: string) =>
    isoDuration('How often.').safeParse(text).success;

  it.each(['P3M', 'PT24H', 'P1Y2M3DT4H5M6S', 'PT0.5H', 'P2W'])(
    'may be %s',
    text => expect(accepts(text)).toBe(true),
  );

  it.each(['P', 'PT', '-P1D', 'P-1D', 'monthly', '3M', 'P1D ', ''])(
    'is not %j',
    text => expect(accepts(text)).toBe(false),
  );
});

describe('a cadence', () => {
  const accepts = (text: string) =>
    isoCadence('How often.').safeParse(text).success;

  it.each(['P3M', 'PT0.5H', 'P10D', 'P0Y1M'])('may be %s', text =>
    expect(accepts(text)).toBe(true),
  );

  it.each(['P0D', 'PT0S', 'P0M0D', 'monthly'])('is not %j', text =>
    expect(accepts(text)).toBe(false),
  );
});

describe('a number on a scale', () => {
  const messageOf = (value: number, most?: number) =>
    amountFrom('How much.', { least: 1, most }).safeParse(value).error
      ?.issues[0].message;

  it('is within its ends', () => {
    expect([1, 2.5, 10].map(value => messageOf(value, 10))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(messageOf(0, 10)).toBe('a number from 1 to 10');
    expect(messageOf(11, 10)).toBe('a number from 1 to 10');
    expect(messageOf(1e6)).toBeUndefined();
    expect(messageOf(-1)).toBe('a number of at least 1');
  });
});
