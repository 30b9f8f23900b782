import type { SloProperty } from './properties';
import { parseAdverb, parseTimeUnit } from './units';

/** An amount, and the unit that was written beside or behind it. */
export interface WrittenQuantity {
  readonly amount: number;
  readonly unit?: string;
}

/**
 * The amount in the value of a service level, and the unit, if it stands there,
 * too: "99.5 %", "500ms". A whole duration ("PT1H") or an adverb ("daily") is a
 * unit of which there is one. A bound ("< 500ms") is read where it goes the way
 * of the property.
 */
export function splitValue(
  value: unknown,
  better: SloProperty['better'],
): WrittenQuantity | undefined {
  if (typeof value === 'number') return { amount: value };
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
  const text = value.trim();
  if (isUnitByItself(text)) return { amount: 1, unit: text };
  const [, bound, amount, unit] = QUANTITY.exec(text) ?? [];
  if (amount === undefined || !isAlong(bound, better)) return undefined;
  return { amount: Number(amount), unit: unit === '' ? undefined : unit };
}

const MAX_LENGTH = 60;
const QUANTITY =
  /^(?:([<>≤≥])=?\s*)?(\d{1,15}(?:\.\d{1,15})?)(?![\d.])\s*(.*)$/;

function isUnitByItself(text: string): boolean {
  return /^p/i.test(text)
    ? parseTimeUnit(text) !== undefined
    : parseAdverb(text) !== undefined;
}

/** A latency is below its bound, an availability above. */
function isAlong(
  bound: string | undefined,
  better: SloProperty['better'],
): boolean {
  if (bound === undefined) return true;
  return better === 'lower' ? '<≤'.includes(bound) : '>≥'.includes(bound);
}
