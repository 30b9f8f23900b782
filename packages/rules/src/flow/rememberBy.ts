/**
 * Remembers what follows from a key, for as long as the function lives: flows
 * that read the same ports share the list of them, many read one product.
 */
export function rememberBy<Key, Value, Extra = void>(
  compute: (key: Key, extra: Extra) => Value,
): (key: Key, extra: Extra) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key, extra) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key, extra);
    known.set(key, { value });
    return value;
  };
}
