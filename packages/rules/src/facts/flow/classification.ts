import {
  CLASSIFICATIONS,
  type Classification,
} from '@backstage-data-mesh/model';

/** The level that cannot be raised. */
export const HIGHEST = CLASSIFICATIONS.length - 1;

/** The number of a classification; `undefined` when there is none. */
export function levelOf(
  classification: Classification | undefined,
): number | undefined {
  return classification && CLASSIFICATIONS.indexOf(classification);
}
