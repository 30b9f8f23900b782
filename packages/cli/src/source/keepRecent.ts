/** How much is kept, and how much each key counts. */
export interface Room<Key> {
  readonly size: number;
  sizeOf(key: Key): number;
}

/**
 * Makes values on demand and keeps those of the keys that were asked for last,
 * as many as there is room for. For what is large and can be made again.
 */
export function keepRecent<Key extends object, Value>(
  { size, sizeOf }: Room<Key>,
  make: (key: Key) => Value,
): (key: Key) => Value {
  const kept = new Map<Key, { readonly value: Value }>();
  let taken = 0;
  const forget = (key: Key) => {
    if (kept.delete(key)) taken -= sizeOf(key);
  };
  return key => {
    const entry = kept.get(key) ?? { value: make(key) };
    // a map lists its keys in the order in which they were set
    forget(key);
    kept.set(key, entry);
    taken += sizeOf(key);
    for (const oldest of kept.keys()) {
      if (taken <= size || oldest === key) break;
      forget(oldest);
    }
    return entry.value;
  };
}
