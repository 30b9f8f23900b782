import { isoDuration } from './fields';

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
