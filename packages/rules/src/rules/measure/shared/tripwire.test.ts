import { viewMeasure, type Measure } from '@backstage-data-mesh/model';
import { findCrossing } from './tripwire';

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
  return { value, asOf: `2026-${String(month).padStart(2, '0')}-30` };
}

describe('findCrossing', () => {
  it.each<[string, Measure, ReturnType<typeof at>]>([
    ['worse', rising, at(10, 54)],
    ['as good, on the day', rising, at(9, 60)],
    ['worse, where less is better', falling, at(4, 31)],
  ])('finds a reading that is %s', (_, measure, reading) => {
    expect(findCrossing(measure, [reading])).toEqual({
      first: reading,
      latest: reading,
    });
    const { state } = viewMeasure({ ...measure, readings: [reading] });
    expect(state).toBe('off-course');
  });

  it.each<[string, Measure, ReturnType<typeof at>]>([
    ['better', rising, at(10, 61)],
    ['too early', rising, at(8, 54)],
    ['better, where less is better', falling, at(4, 29)],
  ])('finds nothing in a reading that is %s', (_, measure, reading) => {
    expect(findCrossing(measure, [reading])).toBeUndefined();
  });

  it('begins with the reading that crossed last', () => {
    const readings = [at(9, 55), at(10, 62), at(11, 58), at(12, 54)];
    expect(findCrossing(rising, readings)).toEqual({
      first: at(11, 58),
      latest: at(12, 54),
    });
  });

  it('finds nothing without a tripwire, a direction or readings', () => {
    const { tripwire, ...open } = rising;
    expect(findCrossing(open, [at(10, 1)])).toBeUndefined();
    expect(findCrossing({ id: 'a', tripwire }, [at(10, 1)])).toBeUndefined();
    expect(findCrossing(rising, [])).toBeUndefined();
  });
});
