/** A map of lists without duplicates, in order of insertion. */
export class MultiMap<Key, Value> {
  private readonly lists = new Map<Key, Set<Value>>();

  add(key: Key, value: Value): void {
    const list = this.lists.get(key);
    if (list) list.add(value);
    else this.lists.set(key, new Set([value]));
  }

  /** The list of a key; empty for a key without one. */
  get(key: Key): readonly Value[] {
    return [...(this.lists.get(key) ?? [])];
  }

  keys(): Iterable<Key> {
    return this.lists.keys();
  }
}
