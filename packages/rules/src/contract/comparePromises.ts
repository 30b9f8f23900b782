import {
  findSloProperty,
  isStricter,
  normaliseSlo,
  type SloLevel,
  type WrittenSlo,
} from '../slo';

/**
 * How a promise stands to an earlier or another one: `unknown` where a unit or a
 * property cannot be read, and the words are not the same.
 */
export interface PromiseComparison {
  readonly is: 'same' | 'tighter' | 'looser' | 'unknown';
  /** Both in one unit, where they could be brought into it. */
  readonly levels?: readonly [SloLevel, SloLevel];
}

/** Compares the second promise with the first. */
export function comparePromises(
  first: WrittenSlo,
  second: WrittenSlo,
): PromiseComparison {
  if (isWrittenAlike(first, second)) return { is: 'same' };
  const a = normaliseSlo(first);
  const b = normaliseSlo(second);
  if (!a || !b) return { is: 'unknown' };
  const levels = [a, b] as const;
  const isTighter = isStricter(b, a);
  if (isTighter === undefined) return { is: 'unknown' };
  if (isTighter) return { is: 'tighter', levels };
  return isStricter(a, b) ? { is: 'looser', levels } : { is: 'same', levels };
}

/** The same for all spellings of a property: `ly` and `Latency`. */
export function propertyName(slo: WrittenSlo): string {
  const known = findSloProperty(slo.property);
  return known?.name ?? slo.property.trim().toLowerCase();
}

function isWrittenAlike(a: WrittenSlo, b: WrittenSlo): boolean {
  return (
    propertyName(a) === propertyName(b) &&
    String(a.value).trim() === String(b.value).trim() &&
    (a.unit ?? '').trim() === (b.unit ?? '').trim()
  );
}
