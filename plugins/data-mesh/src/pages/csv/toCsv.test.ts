import { toCsv } from './toCsv';

describe('rows as CSV', () => {
  it('are lines with commas', () => {
    expect(
      toCsv([
        ['entity', 'failed'],
        ['dataproduct:default/visits', 3],
      ]),
    ).toBe('entity,failed\r\ndataproduct:default/visits,3\r\n');
  });

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'say "so"', '"say ""so"""'],
    ['a line break', 'a\nb', '"a\nb"'],
  ])('quote %s', (_, cell, written) => {
    expect(toCsv([[cell]])).toBe(`${written}\r\n`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])(
    'keep a spreadsheet from reckoning with %j',
    cell => expect(toCsv([[cell]])).toBe(`'${cell}\r\n`),
  );

  it('keep it from reckoning with what begins with a carriage return', () => {
    expect(toCsv([['\r=1']])).toBe(`"'\r=1"\r\n`);
  });

  it('leave a number below zero a number', () => {
    expect(toCsv([[-1]])).toBe('-1\r\n');
  });
});
