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

/** Remembers what follows from the key that was asked for last. */
export function rememberLast<Key, Value>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return key => {
    if (!last || last.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}
