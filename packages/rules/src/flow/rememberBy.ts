/**
 * Remembers what follows from a key, for as long as the function lives: flows
 * that read the same ports share the list of them, many read one product.
 */
export function rememberBy<Key, Value>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  return rememberIn(new Map<Key, Known<Value>>(), compute);
}

/** Remembers what follows from an object, for as long as the object lives. */
export function rememberOf<Key extends object, Value>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  return rememberIn(new WeakMap<Key, Known<Value>>(), compute);
}

interface Known<Value> {
  readonly value: Value;
}

interface Memory<Key, Value> {
  get(key: Key): Known<Value> | undefined;
  set(key: Key, known: Known<Value>): unknown;
}

function rememberIn<Key, Value>(
  memory: Memory<Key, Value>,
  compute: (key: Key) => Value,
): (key: Key) => Value {
  return key => {
    const found = memory.get(key);
    if (found) return found.value;
    const value = compute(key);
    memory.set(key, { value });
    return value;
  };
}
