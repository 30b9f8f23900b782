import type { MeasureState, MeasureView } from '@backstage-data-mesh/model';

/** How many measures are in one state. */
export interface MeasureCount {
  readonly state: MeasureState;
  readonly count: number;
}

/** What asks for attention comes first. */
const ORDER: readonly MeasureState[] = [
  'off-course',
  'on-course',
  'met',
  'unmeasured',
  'unknown',
];

/** Counts measures by state; they are never averaged. */
export function countMeasures(
  measures: readonly MeasureView[],
): MeasureCount[] {
  return ORDER.map(state => ({
    state,
    count: measures.filter(measure => measure.state === state).length,
  })).filter(({ count }) => count > 0);
}
