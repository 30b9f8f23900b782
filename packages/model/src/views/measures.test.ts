import type { Measure } from '../parts/measure';
import { progressOf, viewMeasure } from './measures';

const TODAY = '2026-11-20';

/** Days to therapy: 34 at first, 25 is the aim, 33 in August would be too slow. */
function days(value?: number, overrides: Partial<Measure> = {}): Measure {
  return {
    id: 'days',
    direction: 'decrease',
    baseline: { value: 34 },
    target: { value: 25 },
    tripwire: { value: 33, asOf: '2026-08-31' },
    readings: value === undefined ? [] : [{ value, asOf: '2026-10-31' }],
    ...overrides,
  };
}

describe('viewMeasure', () => {
  it.each([
    ['met', 'at the target', days(25)],
    ['met', 'beyond the target', days(20)],
    ['on-course', 'between baseline and target', days(30)],
    ['off-course', 'no better than the tripwire', days(33)],
    [
      'off-course',
      'worse than at the start',
      days(36, { tripwire: undefined }),
    ],
    ['unmeasured', 'without a reading', days()],
    ['unknown', 'without a target', days(30, { target: undefined })],
    [
      'unknown',
      'when target and baseline are equal',
      days(30, { target: { value: 34 }, direction: undefined }),
    ],
  ])('is %s %s', (state, _, measure) => {
    expect(viewMeasure(measure, TODAY).state).toBe(state);
  });

  it('takes the direction from the two ends when none is given', () => {
    const rising = days(60, {
      direction: undefined,
      baseline: { value: 50 },
      target: { value: 55 },
      tripwire: undefined,
    });
    expect(viewMeasure(rising, TODAY).state).toBe('met');
  });

  it('ignores the tripwire for readings before its day', () => {
    const readings = [{ value: 33.5, asOf: '2026-05-31' }];
    expect(viewMeasure(days(undefined, { readings }), TODAY).state).toBe(
      'on-course',
    );
  });

  it('takes the latest reading, in whatever order they are written', () => {
    const readings = [
      { value: 30, asOf: '2026-10-31' },
      { value: 34, asOf: '2026-07-31' },
    ];
    expect(
      viewMeasure(days(undefined, { readings }), TODAY).current?.value,
    ).toBe(30);
  });
});

describe('progressOf', () => {
  it.each([
    [34, 0],
    [25, 1],
    [29.5, 0.5],
    [43, -1],
  ])('at %d days is %d', (value, progress) => {
    expect(progressOf(days(), value)).toBeCloseTo(progress);
  });

  it('is undefined when target and baseline are equal', () => {
    expect(progressOf(days(30, { target: { value: 34 } }), 30)).toBeUndefined();
  });
});
