import type { OutputPort } from '@backstage-data-mesh/model';

/** How widely data may be read. */
export type Classification = NonNullable<OutputPort['classification']>;

/** From what everybody may read to what few may. */
export const CLASSIFICATIONS = [
  'public',
  'internal',
  'confidential',
  'restricted',
] as const satisfies readonly Classification[];

/** The level that cannot be raised. */
export const HIGHEST = CLASSIFICATIONS.length - 1;

/** The number of a classification; `undefined` when there is none. */
export function levelOf(
  classification: Classification | undefined,
): number | undefined {
  return classification && CLASSIFICATIONS.indexOf(classification);
}
