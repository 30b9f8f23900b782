import { quote } from '@backstage-data-mesh/model';
import { listNames } from './names';

/** A number of things in a sentence: "1 day", "12 days". */
export function countOf(
  count: number,
  [singular, plural]: readonly [string, string],
): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** Whole days in a sentence: "1 day", "12 days". */
export function nameDays(days: number): string {
  return countOf(Math.floor(days), ['day', 'days']);
}

/** Value hypotheses in a sentence: "2 active value hypotheses". */
export function nameBets(count: number, phase: string): string {
  return countOf(count, [
    `${phase} value hypothesis`,
    `${phase} value hypotheses`,
  ]);
}

/** A number with at most two decimals: "3.2". */
export function nameNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** So many names a list shows at most; more are counted. */
export const MAX_NAMES = 5;

/** Parts of a sentence, without quotes: "a, b and c"; the first of many. */
export function joinSome(parts: readonly string[]): string {
  if (parts.length > MAX_NAMES) {
    const shown = parts.slice(0, MAX_NAMES).join(', ');
    return `${shown} and ${parts.length - MAX_NAMES} more`;
  }
  const [last, ...others] = [...parts].reverse();
  return others.length === 0
    ? (last ?? 'none')
    : `${others.reverse().join(', ')} and ${last}`;
}

/**
 * A list that stays readable: "`a`, `b`, `c`, `d`, `e` and 12 more"; of `total`
 * names, when only the first are given.
 */
export function listSome(
  names: readonly string[],
  total: number = names.length,
): string {
  if (total <= MAX_NAMES) return listNames(names);
  const shown = names.slice(0, MAX_NAMES).map(name => listNames([name]));
  return `${shown.join(', ')} and ${total - MAX_NAMES} more`;
}

/** Words at the start of a sentence. */
export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value with its unit, which is as somebody wrote it: "54 `percent`". */
export function nameValue(value: number, unit: string | undefined): string {
  return unit ? `${nameNumber(value)} ${quote(unit)}` : nameNumber(value);
}

/** A place in a list: "1st", "2nd" …; people count from one. */
export function ordinal(index: number): string {
  const place = index + 1;
  const isTeen = Math.floor(place / 10) % 10 === 1;
  return `${place}${(!isTeen && ['th', 'st', 'nd', 'rd'][place % 10]) || 'th'}`;
}
