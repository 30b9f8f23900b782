import type { Slo } from '../parts/slo';

/**
 * The service levels of a data contract, from its parsed document: entries of
 * `slaProperties` (ODCS 3) with a property and a value. Anything else in it is
 * left out; rules say what is wrong with it.
 *
 * @public
 */
export function contractLevels(document: unknown): readonly Slo[] {
  if (!isFields(document) || !Array.isArray(document.slaProperties)) return [];
  return document.slaProperties.slice(0, MAX_LEVELS).flatMap(readLevel);
}

// no contract promises so many things; a text may be anybody's
const MAX_LEVELS = 50;

function readLevel(entry: unknown): Slo[] {
  if (!isFields(entry)) return [];
  const { property, value, unit } = entry;
  if (typeof property !== 'string' || property === '') return [];
  if (typeof value !== 'number' && typeof value !== 'string') return [];
  const isNamed = typeof unit === 'string' && unit !== '';
  return [{ property, value, ...(isNamed ? { unit } : {}) }];
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
