import type { EntityPath } from '@backstage-data-mesh/model';

/** A filter predicate, ready to be asked about an entity. @public */
export type Predicate = (value: unknown) => boolean;

/** What is wrong with a predicate as it is written. @public */
export interface PredicateProblem {
  /** The place inside of the predicate. */
  readonly path: EntityPath;
  readonly message: string;
}

/** A predicate, or all that is wrong with it. @public */
export type PredicateResult =
  | { readonly ok: true; readonly predicate: Predicate }
  | { readonly ok: false; readonly problems: readonly PredicateProblem[] };

/** A value that a field can be compared with. */
export type Primitive = string | number | boolean;

/** True for what a field can be compared with. */
export function isPrimitive(value: unknown): value is Primitive {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** True for a map of fields. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The equality of Backstage's filter predicates: texts without regard to case,
 * numbers by how they are written, and an empty value equals nothing.
 */
export function equalTo(expected: Primitive): Predicate {
  const text = String(expected).toUpperCase();
  const isNumber = typeof expected === 'number';
  return value => {
    if (value === expected) return true;
    if (isNumber || typeof value === 'number') {
      return isPrimitive(value) && String(value) === String(expected);
    }
    return (
      typeof value === 'string' &&
      typeof expected === 'string' &&
      value.toUpperCase() === text
    );
  };
}

/** True for texts that start so, without regard to case. */
export function startsWith(prefix: string): Predicate {
  const start = prefix.toUpperCase();
  return value =>
    typeof value === 'string' && value.toUpperCase().startsWith(start);
}
