/**
 * Remembers what follows from a key, for as long as the function lives: many
 * flows read one product.
 */
export function rememberBy<Key, Value>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  // most are never asked
  let known: Map<Key, { readonly value: Value }> | undefined;
  return key => {
    const found = known?.get(key);
    if (found) return found.value;
    const value = compute(key);
    known ??= new Map();
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

/** So many keys are remembered by `rememberNear`, which are as many as are judged together. */
const NEAR = 128;

/**
 * Remembers what follows from the numbers that were asked for of late, as when
 * some neighbours are asked for again and again.
 */
export function rememberNear<Value>(
  compute: (key: number) => Value,
): (key: number) => Value {
  const keys = new Int32Array(NEAR).fill(-1);
  const values: Value[] = [];
  return key => {
    const place = key % NEAR;
    if (keys[place] !== key) {
      values[place] = compute(key);
      keys[place] = key;
    }
    return values[place];
  };
}
