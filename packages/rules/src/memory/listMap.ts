/**
 * Adds to the list of a key, unless it was the last that was added there: an
 * entity that names a target twice stands in its list once.
 */
export function addToList<Key, Value>(
  lists: Map<Key, Value[]>,
  key: Key,
  value: Value,
): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (list[list.length - 1] !== value) list.push(value);
}
