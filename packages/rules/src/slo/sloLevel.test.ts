import fc from 'fast-check';
import { SLO_PROPERTIES } from './properties';
import { normaliseSlo } from './sloLevel';

const DAY = 86_400;
const YEAR = 365.2425 * DAY;

function amountOf(property: string, value: unknown, unit?: string) {
  return normaliseSlo({ property, value, unit })?.amount;
}

describe('a duration', () => {
  it.each([
    [90, 'ms', 0.09],
    [1, 'us', 0.000001],
    [5, 's', 5],
    [5, 'sec', 5],
    [2, 'Seconds', 2],
    [3, 'min', 180],
    [3, 'mins.', 180],
    [1, 'minute', 60],
    [4, 'h', 14_400],
    [4, 'hr', 14_400],
    [4, 'HRS', 14_400],
    [1, ' hour ', 3_600],
    [1, 'hour(s)', 3_600],
    [2, 'd', 2 * DAY],
    [2, 'day', 2 * DAY],
    [2, 'days', 2 * DAY],
    [1, 'w', 7 * DAY],
    [1, 'wk', 7 * DAY],
    [12, 'mo', YEAR],
    [12, 'months', YEAR],
    [1, 'quarter', YEAR / 4],
    [1, 'y', YEAR],
    [3, 'yrs', 3 * YEAR],
    [1, 'PT36H', 1.5 * DAY],
    [2, 'PT30M', 3_600],
    [1, 'P1M', YEAR / 12],
    [1, 'pt15m', 900],
    [1, 'P1DT12H', 1.5 * DAY],
    [1, 'P2W', 14 * DAY],
    [1, 'P1Y2M', YEAR + YEAR / 6],
    [1, 'PT1M30.5S', 90.5],
    [1, 'mo.', YEAR / 12],
    ['4', 'h', 14_400],
    ['P1D', undefined, DAY],
    ['  pt4h ', undefined, 14_400],
    ['500ms', undefined, 0.5],
    ['2h', undefined, 7_200],
    ['2 hours', undefined, 7_200],
    ['1.5 d', undefined, 1.5 * DAY],
    ['7 years', undefined, 7 * YEAR],
    ['500ms', 'ms', 0.5],
    ['2h', 'hours', 7_200],
    ['P1D', 'd', DAY],
    ['< 500 ms', undefined, 0.5],
    ['<=500', 'ms', 0.5],
  ])('of %s %s is so many seconds', (value, unit, seconds) => {
    expect(amountOf('latency', value, unit)).toBeCloseTo(seconds, 9);
    expect(amountOf('ly', value, unit)).toBeCloseTo(seconds, 9);
  });

  it.each([
    [1, 'm'],
    [1, 'M'],
    [1, 'fortnight'],
    [1, 'business days'],
    [1, 'percent'],
    [1, 'P'],
    [1, 'PT0H'],
    [1, 'P-1D'],
    [1, 'P1DT-1H'],
    [1, 'mo.s'],
    [1, `${' '.repeat(40)}h`],
    [1, ''],
    [1, undefined],
    [1, 'h'.repeat(1000)],
    [1, '__proto__'],
    [-1, 'h'],
    [NaN, 'h'],
    [Infinity, 'h'],
    ['soon', 'h'],
    ['1e400', 'h'],
    [true, 'h'],
    [undefined, 'h'],
    ['P1D', 'h'],
    ['≤ PT1H', undefined],
    ['500ms', 's'],
    ['5m', undefined],
    ['> 500ms', undefined],
    ['1.2.3 s', undefined],
    ['1 h 30 min', undefined],
    ['2027-03-01', undefined],
    ['daily', undefined],
    [`1${' '.repeat(60)}h`, undefined],
    ['5'.repeat(50), 's'],
  ])('of %s %s is unknown', (value, unit) => {
    expect(amountOf('latency', value, unit)).toBeUndefined();
  });
});

describe('a share', () => {
  it.each([
    [99.5, 'percent', 0.995],
    [99.5, '%', 0.995],
    [99.5, 'Pct', 0.995],
    [99.5, 'per cent', 0.995],
    [0.995, 'ratio', 0.995],
    [0.5, 'fraction', 0.5],
    [995, '‰', 0.995],
    [995, 'per mille', 0.995],
    [995, 'permille', 0.995],
    [9950, 'basis points', 0.995],
    [500_000, 'ppm', 0.5],
    [99.5, undefined, 0.995],
    [0.995, undefined, 0.995],
    [1, undefined, 1],
    ['99.5', '%', 0.995],
    ['99.5 %', undefined, 0.995],
    ['99.5%', '%', 0.995],
    ['99.5%', 'percent', 0.995],
    ['>= 99.5%', undefined, 0.995],
    ['99.5 percent', undefined, 0.995],
    ['0.995 ratio', undefined, 0.995],
    ['99.5 %', 'ratio', undefined],
    ['< 99.5 %', undefined, undefined],
    ['101 %', undefined, undefined],
    [100.1, 'percent', undefined],
    [1.5, 'ratio', undefined],
    [-1, 'percent', undefined],
    [99.5, 'h', undefined],
    ['most', 'percent', undefined],
    [undefined, undefined, undefined],
  ])('of %s %s', (value, unit, ratio) => {
    const amount = amountOf('availability', value, unit);
    expect(amount ?? -1).toBeCloseTo(ratio ?? -1, 12);
  });

  it('of errors without a unit is unknown where it could be both', () => {
    expect(amountOf('errorRate', 0.5)).toBeUndefined();
    expect(amountOf('errorRate', 2)).toBe(0.02);
    expect(amountOf('errorRate', 0)).toBe(0);
  });
});

describe('a frequency', () => {
  it.each([
    [24, 'h', DAY],
    [1, 'PT6H', 21_600],
    [4, 'per day', DAY / 4],
    [4, '/day', DAY / 4],
    [4, 'times/d', DAY / 4],
    [2, 'updates per hour', 1_800],
    [1, '1/h', 3_600],
    [1, 'daily', DAY],
    [1, 'Weekly', 7 * DAY],
    ['daily', undefined, DAY],
    ['4 per day', undefined, DAY / 4],
    ['4/day', undefined, DAY / 4],
    ['PT6H', undefined, 21_600],
    ['6h', undefined, 21_600],
    [2, 'daily', undefined],
    ['2 daily', undefined, undefined],
    [0, 'per day', undefined],
    [4, 'records/day', undefined],
    [4, 'a/b/c', undefined],
    [4, '/d/d', undefined],
    [4, 'times', undefined],
    [4, `${' '.repeat(40)}/d`, undefined],
  ])('of %s %s is the time between two updates', (value, unit, seconds) => {
    expect(amountOf('frequency', value, unit)).toBe(seconds);
  });
});

describe('a throughput', () => {
  it.each([
    [10, 'records/s', 10, 'record/s'],
    [600, 'Requests per minute', 10, 'request/s'],
    [10, 'rps', 10, 'request/s'],
    [10, 'qps', 10, 'query/s'],
    [36, 'queries/hour', 0.01, 'query/s'],
    [2, 'MB/s', 2e6, 'byte/s'],
    [1, 'KiB/s', 1024, 'byte/s'],
    [1, 'jobs/s', 1, 'job/s'],
    [1, 'bytecodes/s', 1, 'bytecode/s'],
    [1, ' RPS ', 1, 'request/s'],
    ['10 rps', undefined, 10, 'request/s'],
    ['600 requests per minute', undefined, 10, 'request/s'],
  ])('of %s %s', (value, unit, amount, base) => {
    const level = normaliseSlo({ property: 'throughput', value, unit });
    expect(level?.amount).toBeCloseTo(amount, 9);
    expect(level?.unit).toBe(base);
  });

  it.each([
    ...['mb/s', 'Mbps/s', 'b/s', 'records', '/s', 'a b/s', 'records/parsec'],
    ...['rows/s/s', `rows/${' '.repeat(40)}s`, ''],
  ])('in %s is unknown', unit =>
    expect(amountOf('throughput', 1, unit)).toBeUndefined(),
  );
});

describe('a date', () => {
  it('counts in seconds', () => {
    expect(amountOf('endOfSupport', '1970-01-02')).toBe(DAY);
    expect(amountOf('es', ' 1970-01-02T00:00:00Z ')).toBe(DAY);
  });

  it.each([
    ...['soon', 2027, '2027-13-40', '0'.repeat(100)],
    `2027-03-01${' '.repeat(40)}`,
  ])('is unknown for %s', value =>
    expect(amountOf('endOfSupport', value)).toBeUndefined(),
  );
});

describe('the calendar', () => {
  it.each([
    [5, 'y', 'y'],
    ['18 months', undefined, 'mo'],
    [1, 'quarter', 'q'],
    ['P2Y', undefined, 'y'],
    ['P1Y6M', undefined, 'mo'],
    [2, 'per month', 'mo'],
    [30, 'd', undefined],
    ['P1Y15D', undefined, undefined],
  ])('is kept for %s %s', (value, unit, calendar) => {
    const property = 'frequency';
    const level = normaliseSlo({ property, value, unit });
    expect(level?.amount).toBeGreaterThan(0);
    expect(level?.calendar?.unit).toBe(calendar);
  });
});

describe('for anything', () => {
  const amounts = fc
    .tuple(fc.nat(), fc.constantFrom('ms', ' %', ' years', '/day', 'x'))
    .map(([amount, unit]) => `${amount}${unit}`);
  const written = fc.record({
    property: fc.oneof(
      fc.constantFrom(...SLO_PROPERTIES.map(({ name }) => name)),
      fc.string(),
    ),
    value: fc.oneof(fc.double(), fc.string(), amounts, fc.constant(null)),
    unit: fc.option(
      fc.oneof(fc.string(), fc.constantFrom('h', 'percent', '/d', 'P1D')),
      { nil: undefined },
    ),
  });

  it('nothing throws, and what is known is a finite amount', () => {
    fc.assert(
      fc.property(written, slo => {
        const level = normaliseSlo(slo);
        expect(level === undefined || level.amount >= 0).toBe(true);
        expect(level === undefined || Number.isFinite(level.amount)).toBe(true);
      }),
    );
  });

  it('the amount grows with the value', () => {
    const values = fc.integer({ min: 0, max: 1e6 });
    const units = fc.constantFrom('ms', 's', 'min', 'h', 'd', 'w', 'mo', 'y');
    fc.assert(
      fc.property(values, values, units, (a, b, unit) => {
        const [x, y] = [a, b].map(value => amountOf('retention', value, unit));
        expect(Math.sign((x ?? NaN) - (y ?? NaN))).toBe(Math.sign(a - b));
      }),
    );
  });

  it('the unit may stand beside the value or in it', () => {
    const values = fc.integer({ min: 0, max: 1e6 });
    const units = fc.constantFrom('ms', 'h', 'years', 'per day', 'P1D', 'x');
    fc.assert(
      fc.property(values, units, (value, unit) => {
        const beside = amountOf('frequency', value, unit);
        expect(amountOf('frequency', `${value} ${unit}`)).toBe(beside);
        expect(amountOf('frequency', `${value}${unit}`, unit)).toBe(beside);
      }),
    );
  });

  it('the case of names and units does not matter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('latency', 'ly', 'timeToRepair'),
        fc.constantFrom('h', 'hours', 'min', 'pt1h', 'days'),
        fc.nat(1000),
        (property, unit, value) => {
          expect(
            amountOf(property.toUpperCase(), value, unit.toUpperCase()),
          ).toBe(amountOf(property, value, unit));
        },
      ),
    );
  });
});
