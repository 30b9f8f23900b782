/**
 * A text that is equal for equal values, in whatever order their fields stand.
 * The values come from bounded texts: they are neither deep nor cyclic.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) {
    return `${typeof value}:${JSON.stringify(value) ?? String(value)}`;
  }
  const fields = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`);
  return `{${fields.join(',')}}`;
}

/** True for equal values. */
export function isEqual(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** An object without some of its fields. */
export function without(value: object, keys: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => !keys.includes(key)),
  );
}
