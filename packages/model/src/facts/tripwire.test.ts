import type { Measure } from '../parts/measure';
import { viewMeasure } from '../views/measures';
import { readingsUntil } from './readings';
import { findCrossedTripwire } from './tripwire';

const TODAY = '2026-12-31';

const rising: Measure = {
  id: 'a',
  direction: 'increase',
  baseline: { value: 50 },
  target: { value: 85 },
  tripwire: { value: 60, asOf: '2026-09-30' },
};

const falling: Measure = {
  id: 'a',
  baseline: { value: 40 },
  target: { value: 10 },
  tripwire: { value: 30 },
};

function at(month: number, value: number) {
  const day = `2026-${String(month).padStart(2, '0')}-30`;
  return { value, asOf: day, day };
}

describe('findCrossedTripwire', () => {
  it.each<[string, Measure, ReturnType<typeof at>]>([
    ['worse', rising, at(10, 54)],
    ['as good, on the day', rising, at(9, 60)],
    ['worse, where less is better', falling, at(4, 31)],
  ])('finds a reading that is %s', (_, measure, reading) => {
    expect(findCrossedTripwire(measure, [reading])).toEqual({
      first: reading,
      latest: reading,
    });
    const { state } = viewMeasure({ ...measure, readings: [reading] }, TODAY);
    expect(state).toBe('off-course');
  });

  it.each<[string, Measure, ReturnType<typeof at>]>([
    ['better', rising, at(10, 61)],
    ['too early', rising, at(8, 54)],
    ['better, where less is better', falling, at(4, 29)],
  ])('finds nothing in a reading that is %s', (_, measure, reading) => {
    expect(findCrossedTripwire(measure, [reading])).toBeUndefined();
  });

  it('begins with the reading that crossed last', () => {
    const readings = [at(9, 55), at(10, 62), at(11, 58), at(12, 54)];
    expect(findCrossedTripwire(rising, readings)).toEqual({
      first: at(11, 58),
      latest: at(12, 54),
    });
  });

  it('counts days in UTC, whatever the hour', () => {
    const on = (asOf: string) => ({
      ...rising,
      tripwire: { value: 60, asOf },
    });
    const reading = { value: 54, asOf: '2026-07-01T01:00:00+02:00' };
    const early = readingsUntil([reading], TODAY);
    const due = ['2026-06-30', '2026-06-30T23:59:00Z', '2026-07-01'].map(
      asOf => findCrossedTripwire(on(asOf), early) !== undefined,
    );
    expect(due).toEqual([true, true, false]);
  });

  it('finds nothing at a target that is short of the tripwire', () => {
    const odd: Measure = { ...rising, tripwire: { value: 90 } };
    expect(findCrossedTripwire(odd, [at(10, 85)])).toBeUndefined();
    expect(findCrossedTripwire(odd, [at(10, 84)])).toBeDefined();
  });

  it('needs no target', () => {
    const { target, ...open } = rising;
    expect(findCrossedTripwire(open, [at(10, 54)])).toBeDefined();
    const readings = [at(10, 54)];
    expect(viewMeasure({ ...open, readings }, TODAY).state).toBe('off-course');
  });

  it('finds nothing without a tripwire, a direction or readings', () => {
    const { tripwire, ...open } = rising;
    expect(findCrossedTripwire(open, [at(10, 1)])).toBeUndefined();
    expect(
      findCrossedTripwire({ id: 'a', tripwire }, [at(10, 1)]),
    ).toBeUndefined();
    expect(findCrossedTripwire(rising, [])).toBeUndefined();
  });
});
