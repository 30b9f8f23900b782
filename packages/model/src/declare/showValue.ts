import { quote } from '../refs/entityRef';

/** A value in a sentence, as far as its type tells what is wrong with it. */
export function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of fields';
  if (typeof value === 'string') return quote(value);
  return `the ${typeof value} ${String(value)}`;
}
