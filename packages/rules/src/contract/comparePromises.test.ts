import { comparePromises } from './comparePromises';

const compare = (
  first: readonly [string, unknown, string?],
  second: readonly [string, unknown, string?],
) => {
  const [a, b] = [first, second].map(([property, value, unit]) => ({
    property,
    value,
    unit,
  }));
  return comparePromises(a, b).is;
};

describe('comparePromises', () => {
  it.each([
    [['latency', 24, 'h'], ['ly', 1, 'day'], 'same'],
    [['latency', 24, 'h'], ['Latency', 'P1D'], 'same'],
    [['latency', 24, 'h'], ['latency', 12, 'hours'], 'tighter'],
    [['availability', 99.5, 'percent'], ['av', 99, '%'], 'looser'],
    [['availability', 99.5, 'percent'], ['availability', 0.995], 'same'],
    [['endOfSupport', '2030-01-01'], ['es', '2031-01-01'], 'tighter'],
    [['latency', 24, 'ticks'], ['latency', 24, 'ticks'], 'same'],
    [['latency', 24, 'ticks'], ['latency', 12, 'ticks'], 'unknown'],
    [['latency', 24, 'h'], ['latency', 24], 'unknown'],
    [['charm', 1], ['charm', 2], 'unknown'],
  ] as const)('of %j finds %j %s', (first, second, expected) => {
    expect(compare(first, second)).toBe(expected);
  });
});
