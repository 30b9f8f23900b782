import { viewMeasure, type Measure } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { layoutMeasureScale } from './layoutMeasureScale';

function layout(measure: Omit<Measure, 'id'>) {
  return layoutMeasureScale(viewMeasure({ id: 'm', ...measure }, '2026-11-20'));
}

describe('layoutMeasureScale', () => {
  it('puts the baseline left, the target right, the reading between', () => {
    expect(
      layout({
        baseline: { value: 20 },
        target: { value: 60 },
        readings: [{ value: 30, asOf: '2026-10-01' }],
      }),
    ).toEqual({ baseline: 0, current: 0.25, target: 1 });
  });

  it('reads a measure that should fall the same way', () => {
    expect(
      layout({
        direction: 'decrease',
        baseline: { value: 40 },
        tripwire: { value: 35 },
        target: { value: 20 },
        readings: [{ value: 25, asOf: '2026-10-01' }],
      }),
    ).toEqual({ baseline: 0, tripwire: 0.25, current: 0.75, target: 1 });
  });

  it('makes room for a reading beyond the target', () => {
    expect(
      layout({
        baseline: { value: 0 },
        target: { value: 50 },
        readings: [{ value: 100, asOf: '2026-10-01' }],
      }),
    ).toEqual({ baseline: 0, target: 0.5, current: 1 });
  });

  it('makes room for a reading behind the baseline', () => {
    expect(
      layout({
        baseline: { value: 50 },
        target: { value: 100 },
        readings: [{ value: 0, asOf: '2026-10-01' }],
      }),
    ).toEqual({ current: 0, baseline: 0.5, target: 1 });
  });

  it('takes the direction where there is no baseline', () => {
    expect(
      layout({
        direction: 'at-most',
        target: { value: 5 },
        readings: [{ value: 9, asOf: '2026-10-01' }],
      }),
    ).toEqual({ current: 0, target: 1 });
  });

  it('puts a single value in the middle, and nothing nowhere', () => {
    expect(layout({ target: { value: 5 } })).toEqual({ target: 0.5 });
    expect(layout({})).toEqual({});
  });

  it('stays on the scale for every finite number, however large', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(value, value, value, value, (a, b, c, d) => {
        const places = Object.values(
          layout({
            baseline: { value: a },
            target: { value: b },
            tripwire: { value: c },
            readings: [{ value: d, asOf: '2026-10-01' }],
          }),
        );
        expect(places).toHaveLength(4);
        places.forEach(place => {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('keeps the baseline left of the target wherever they differ', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        fc.pre(a !== b);
        const { baseline = 1, target = 0 } = layout({
          baseline: { value: a },
          target: { value: b },
          tripwire: { value: c },
        });
        expect(baseline).toBeLessThan(target);
      }),
    );
  });
});
