import type { MeasureState } from '@backstage-data-mesh/model';
import { countMeasures } from './describeMeasures';

function measureIn(state: MeasureState, index: number) {
  return { state, measure: { id: `m${index}` } };
}

describe('countMeasures', () => {
  it('counts by state, what asks for attention first', () => {
    const states: MeasureState[] = ['met', 'unmeasured', 'off-course', 'met'];
    expect(countMeasures(states.map(measureIn))).toEqual([
      { state: 'off-course', count: 1 },
      { state: 'met', count: 2 },
      { state: 'unmeasured', count: 1 },
    ]);
  });

  it('says nothing of no measures', () => {
    expect(countMeasures([])).toEqual([]);
  });
});
