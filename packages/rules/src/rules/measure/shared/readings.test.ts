import type { MeasureReading } from '@backstage-data-mesh/model';
import { readingsUntilToday } from './readings';

const reading = (asOf: string): MeasureReading => ({ value: 1, asOf });
const doubt = {
  unknown:
    'the readings of a measure are not known; `readings` of the measure says them, or a store of readings',
};

function read(
  known: readonly MeasureReading[] | undefined,
  written?: MeasureReading[],
) {
  const context = { today: '2026-11-20', readings: () => known };
  return readingsUntilToday(context, 'valuehypothesis:default/bet', {
    id: 'days',
    readings: written,
  });
}

describe('readingsUntilToday', () => {
  it('are those with a day that is not to come', () => {
    const known = ['2026-10-31', '2026-11-20T08:00:00Z', '2026-11-21', 'soon'];
    expect(read(known.map(reading))).toMatchObject(
      ['2026-10-31', '2026-11-20T08:00:00Z'].map(reading),
    );
  });

  it('are none when a store was asked and has none', () => {
    expect(read([])).toEqual([]);
  });

  it('are none when the entity lists none, and unknown when it has no list', () => {
    expect(read(undefined, [])).toEqual([]);
    expect(read(undefined)).toEqual(doubt);
  });

  it('are unknown when none has a day that can be used', () => {
    expect(read([reading('soon')])).toEqual(doubt);
  });
});
