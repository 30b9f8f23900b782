import { describeScore } from './describeScore';

describe('describeScore', () => {
  it.each([
    [10 / 3, '3.33'],
    [3.2, '3.2'],
    [16, '16'],
    [1 / 300, '0.00333'],
    [1e300, '1.000e+300'],
  ])('rounds %d to %s', (score, text) => {
    expect(describeScore(score)).toBe(text);
  });
});
