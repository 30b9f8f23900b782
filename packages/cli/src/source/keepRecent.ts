/**
 * Makes values on demand and keeps those of the keys that were asked for last.
 * For what is large and can be made again.
 */
export function keepRecent<Key extends object, Value>(
  limit: number,
  make: (key: Key) => Value,
): (key: Key) => Value {
  const kept = new Map<Key, { readonly value: Value }>();
  return key => {
    const entry = kept.get(key) ?? { value: make(key) };
    // a map lists its keys in the order in which they were set
    kept.delete(key);
    kept.set(key, entry);
    for (const oldest of kept.keys()) {
      if (kept.size <= limit) break;
      kept.delete(oldest);
    }
    return entry.value;
  };
}
