/** How much is kept, and how much each key counts. */
export interface Room<Key> {
  readonly size: number;
  sizeOf(key: Key): number;
}

interface Entry<Value> {
  readonly value: Value;
}

/**
 * Makes values on demand and keeps those of the keys that were asked for lately,
 * as many as there is room for. For what is large and can be made again.
 *
 * What was asked for since half of the room was taken is in one map, what was
 * before in another, which is forgotten as a whole: to ask again changes nothing.
 */
export function keepRecent<Key extends object, Value>(
  { size, sizeOf }: Room<Key>,
  make: (key: Key) => Value,
): (key: Key) => Value {
  let recent = new Map<Key, Entry<Value>>();
  let before = new Map<Key, Entry<Value>>();
  let taken = 0;
  return key => {
    const known = recent.get(key);
    if (known) return known.value;
    const entry = before.get(key) ?? { value: make(key) };
    recent.set(key, entry);
    taken += sizeOf(key);
    if (taken > size / 2) {
      before = recent;
      recent = new Map();
      taken = 0;
    }
    return entry.value;
  };
}
