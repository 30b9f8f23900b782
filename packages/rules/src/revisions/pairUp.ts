/** The same element in two lists, or one that only one list has. */
export interface Pairs<Item> {
  readonly kept: readonly (readonly [before: Item, after: Item])[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

/**
 * Finds the elements of one list in another by keys, the surest key first. An
 * element that a list has twice is found twice, in order.
 */
export function pairUp<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: readonly ((item: Item) => string | undefined)[],
): Pairs<Item> {
  const kept: [Item, Item][] = [];
  let removed = [...before];
  let added = [...after];
  for (const keyOf of keys) {
    const waiting = groupByKey(added, keyOf);
    const found = new Set<Item>();
    removed = removed.filter(item => {
      const key = keyOf(item);
      const match = key === undefined ? undefined : waiting.get(key)?.pop();
      if (!match) return true;
      kept.push([item, match.item]);
      found.add(match.item);
      return false;
    });
    added = added.filter(item => !found.has(item));
  }
  return { kept, removed, added };
}

/** The elements of each key, the first one last so that it is taken first. */
function groupByKey<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): Map<string, { readonly item: Item }[]> {
  const groups = new Map<string, { readonly item: Item }[]>();
  for (const item of [...items].reverse()) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push({ item });
    else groups.set(key, [{ item }]);
  }
  return groups;
}
