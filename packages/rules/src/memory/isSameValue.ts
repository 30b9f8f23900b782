/**
 * True for two values of JSON that are written alike but for the order of the
 * keys in their maps. A key without a value counts as no key.
 */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b || Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b)) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((value, index) => isSameValue(value, b[index]))
    );
  }
  return (
    Object.keys(a).every(key => isSameValue(a[key], b[key])) &&
    Object.keys(b).every(
      key => Object.hasOwn(a, key) || isSameValue(a[key], b[key]),
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
