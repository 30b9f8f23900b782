import { formatAmount } from './formatAmount';

describe('formatAmount', () => {
  it.each([
    [0, '0'],
    [12, '12'],
    [99.5, '99.5'],
    [1234567, '1,234,567'],
    [0.0005, '0.0005'],
    [-3.25, '-3.25'],
  ])('writes %d out', (value, text) => {
    expect(formatAmount(value)).toBe(text);
  });

  it('writes it as the locale of the reader does', () => {
    expect(formatAmount(1234567.5, 'de')).toBe('1.234.567,5');
  });

  it.each([
    [1e308, '1.000e+308'],
    [0.00000012, '1.200e-7'],
  ])('writes %d in powers of ten', (value, text) => {
    expect(formatAmount(value)).toBe(text);
  });
});
