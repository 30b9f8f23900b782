/** Several ways as one: what they share at both ends, and where they differ. */
export interface Bundle<Item> {
  readonly before: readonly Item[];
  /** Empty when there is one way only; else each way's own part. */
  readonly alternatives: readonly (readonly Item[])[];
  readonly after: readonly Item[];
}

/**
 * Bundles ways in the order given, equal ones once. The shared ends never eat
 * up a way: each alternative keeps at least one item, if it had one.
 */
export function bundle<Item>(
  ways: readonly (readonly Item[])[],
  keyOf: (item: Item) => string,
): Bundle<Item> {
  const byKey = new Map(
    ways.map(way => [JSON.stringify(way.map(keyOf)), way] as const),
  );
  const [first = [], ...others] = byKey.values();
  if (others.length === 0)
    return { before: first, alternatives: [], after: [] };
  const distinct = [first, ...others];
  const room = Math.max(0, Math.min(...distinct.map(way => way.length)) - 1);
  const isShared = (offset: number) => {
    const key = itemKey(first, offset, keyOf);
    return others.every(way => itemKey(way, offset, keyOf) === key);
  };
  let start = 0;
  while (start < room && isShared(start)) start += 1;
  let end = 0;
  while (start + end < room && isShared(-1 - end)) end += 1;
  return {
    before: first.slice(0, start),
    alternatives: distinct.map(way => way.slice(start, way.length - end)),
    after: first.slice(first.length - end),
  };
}

function itemKey<Item>(
  way: readonly Item[],
  offset: number,
  keyOf: (item: Item) => string,
): string | undefined {
  const item = way.at(offset);
  return item === undefined ? undefined : keyOf(item);
}
