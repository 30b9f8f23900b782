import type { Measure, MeasureReading } from '@backstage-data-mesh/model';
import type { RuleContext } from '../declare/rule';
import type { EvaluationInput } from './evaluationInput';

/** Joins the readings written in entities with those of the store. */
export function createReadings(
  storedReadings: EvaluationInput['storedReadings'],
): RuleContext['readings'] {
  return (entityRef: string, measure: Measure) => {
    const written: readonly MeasureReading[] = measure.readings ?? [];
    if (written.length === 0 && !storedReadings) return undefined;
    const stored = storedReadings?.(entityRef, measure.id) ?? [];
    return [...written, ...stored];
  };
}
