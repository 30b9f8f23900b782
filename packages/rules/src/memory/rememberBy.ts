/**
 * Remembers what follows from a key, for as long as the function lives: many
 * flows read one product.
 */
export function rememberBy<Key, Value>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return key => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
