import type { Measure } from '@backstage-data-mesh/model';

/** True for a measure that should keep a value rather than reach it. */
export function isGuardrail({ direction }: Measure): boolean {
  return direction === 'at-least' || direction === 'at-most';
}
