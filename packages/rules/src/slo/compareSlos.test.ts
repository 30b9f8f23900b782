import fc from 'fast-check';
import { isStricter, weakerOf } from './compareSlos';
import { showSlos, writeSlo } from './showSlos';
import { normaliseSlo, type SloLevel } from './sloLevel';

function level(
  property: string,
  value: number | string,
  unit?: string,
): SloLevel {
  const result = normaliseSlo({ property, value, unit });
  if (!result) throw new Error(`${property} ${value} ${unit} is unknown`);
  return result;
}

describe('isStricter', () => {
  it.each([
    ['latency', 12, 'h', 36, 'h', true],
    ['latency', 1, 'd', 24, 'h', false],
    ['latency', 2, 'd', 36, 'h', false],
    ['availability', 99.9, 'percent', 0.99, 'ratio', true],
    ['availability', 99, 'percent', 99.9, '%', false],
    ['retention', 2, 'y', 400, 'd', true],
    ['retention', 365, 'd', 1, 'y', false],
    ['retention', 1, 'y', 365, 'd', false],
    ['retention', 12, 'mo', 1, 'y', false],
    ['retention', 61, 'mo', 5, 'y', true],
    ['retention', 1, 'mo', 30, 'd', false],
    ['retention', 1, 'mo', 28, 'd', true],
    ['retention', 1, 'P1M', 30, 'd', false],
    ['retention', 1, 'P1Y', 365, 'd', false],
    ['retention', 30.3, 'd', 1, 'P30D', true],
    ['errorRate', 0.1, '%', 1, '%', true],
    ['frequency', 1, 'h', 24, 'per day', false],
    ['frequency', 1, 'h', 2, 'per day', true],
    ['throughput', 100, 'rps', 600, 'requests/min', true],
    ['timeToRepair', 1, 'h', 1, 'd', true],
  ])('%s of %s %s against %s %s', (property, a, aUnit, b, bUnit, expected) => {
    const [x, y] = [level(property, a, aUnit), level(property, b, bUnit)];
    expect(isStricter(x, y)).toBe(expected);
  });

  it('does not compare records with requests, or two properties', () => {
    const records = level('throughput', 1, 'records/s');
    expect(isStricter(records, level('throughput', 1, 'rps'))).toBeUndefined();
    expect(
      isStricter(level('latency', 1, 'h'), level('retention', 1, 'h')),
    ).toBeUndefined();
  });
});

describe('for any two levels', () => {
  const levels = fc
    .tuple(
      fc.double({ min: 0.001, max: 1e4, noNaN: true }),
      fc.constantFrom('s', 'min', 'h', 'd', 'mo', 'y'),
    )
    .map(([value, unit]) => level('latency', value, unit));

  it('at most one is stricter', () => {
    fc.assert(
      fc.property(levels, levels, (a, b) => {
        expect(isStricter(a, b) && isStricter(b, a)).toBe(false);
        expect(isStricter(a, a)).toBe(false);
      }),
    );
  });

  it('the weaker one is never the stricter', () => {
    fc.assert(
      fc.property(levels, levels, (a, b) => {
        const weaker = weakerOf(a, b);
        expect(isStricter(weaker, weaker === a ? b : a)).toBe(false);
      }),
    );
  });

  it('two that differ are shown differently', () => {
    fc.assert(
      fc.property(levels, levels, (a, b) => {
        const [x, y] = showSlos([a, b]);
        expect(isStricter(a, b) && x === y).toBe(false);
      }),
    );
  });
});

describe('showSlos', () => {
  it.each([
    [level('latency', 12, 'h'), level('latency', 36, 'h'), '12 h', '36 h'],
    [level('latency', 1, 'd'), level('latency', 36, 'h'), '24 h', '36 h'],
    [level('latency', 24, 'h'), level('latency', 3, 'd'), '1 d', '3 d'],
    [level('latency', 90, 's'), level('latency', 1, 'h'), '90 s', '3600 s'],
    [
      level('latency', 1.5, 'ms'),
      level('latency', 2, 's'),
      '1.5 ms',
      '2000 ms',
    ],
    [level('latency', 0, 's'), level('latency', 1, 'h'), '0 h', '1 h'],
    [level('av', 99.5, '%'), level('av', 0.9, 'ratio'), '99.5 %', '90 %'],
    [level('av', 99.99999, '%'), level('av', 100, '%'), '99.99999 %', '100 %'],
    [
      level('th', 10, 'rps'),
      level('th', 60, 'requests/min'),
      '10 request/s',
      '1 request/s',
    ],
  ])('puts both in one unit (%#)', (a, b, first, second) => {
    expect(showSlos([a, b])).toEqual([first, second]);
  });

  it.each([
    ['5 years', '1 year', '5 years', '1 year'],
    ['18 mo', '2 y', '18 months', '2 years'],
    ['1 q', '6 months', '1 quarter', '6 months'],
    ['P1Y6M', 'P1Y', '18 months', '1 year'],
    ['2 y', '400 d', '2 years', '400 d'],
    ['12 months', '36 h', '12 months', '36 h'],
    ['0 y', '1.5 y', '0 years', '1.5 years'],
    ['12 months', '1 year', '12 months', '1 year'],
  ])('leaves months and years what they are: %s, %s', (a, b, first, second) => {
    const levels = [level('retention', a), level('retention', b)];
    expect(showSlos(levels)).toEqual([first, second]);
  });

  it('shows what comes several times a year in months', () => {
    expect(showSlos([level('frequency', '12 per year')])).toEqual(['1 month']);
  });

  it('shows dates as dates', () => {
    const date = normaliseSlo({ property: 'es', value: '2027-03-01' })!;
    expect(showSlos([date])).toEqual(['2027-03-01']);
  });
});

describe('writeSlo', () => {
  it.each([
    ['retention', '5 years', 5, 'y'],
    ['retention', 'P18M', 18, 'mo'],
    ['retention', '1 quarter', 1, 'q'],
    ['latency', 'PT90M', 90, 'min'],
    ['availability', '99.5 %', 99.5, 'percent'],
  ])('writes %s of %s as people do', (property, written, value, unit) => {
    expect(writeSlo(level(property, written))).toEqual({ value, unit });
  });
});
