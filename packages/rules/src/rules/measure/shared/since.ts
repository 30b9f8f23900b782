import {
  readDay,
  type ValueHypothesisEntity,
} from '@backstage-data-mesh/model';
import type { Measured, PlacedMeasure } from './measured';

/**
 * The day from which a measure can be expected to be read: that of the decision
 * to start, else of the first initiative, else of the baseline. `undefined` when
 * none of them is known.
 */
export function inUseSince(
  { bet }: Measured,
  { measure }: PlacedMeasure,
): string | undefined {
  return (bet && startedOn(bet)) ?? readDay(measure.baseline?.asOf);
}

function startedOn({ spec }: ValueHypothesisEntity): string | undefined {
  const decided = (spec.decisions ?? [])
    .filter(({ outcome }) => outcome === 'start')
    .map(({ date }) => date);
  const begun = (spec.initiatives ?? [])
    .filter(({ status }) => status !== 'planned')
    .map(({ startDate }) => startDate);
  return firstDay(decided) ?? firstDay(begun);
}

function firstDay(dates: readonly (string | undefined)[]): string | undefined {
  return dates.flatMap(date => readDay(date) ?? []).sort()[0];
}
