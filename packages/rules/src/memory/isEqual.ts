/**
 * True when two pieces of plain data say the same: a field that is `undefined`
 * is one that is missing, and the order of fields says nothing.
 */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b)) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && areEqualLists(a, b);
  }
  return (
    Object.keys(a).every(key => isEqual(a[key], b[key])) &&
    Object.keys(b).every(key => a[key] !== undefined || b[key] === undefined)
  );
}

function areEqualLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => isEqual(item, b[at]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
