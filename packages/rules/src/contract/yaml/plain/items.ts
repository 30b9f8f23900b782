/**
 * Collects the items of lists that may stand in each other. A list that grows by
 * itself keeps room for sixteen items more, and most have one or two.
 */
export class Items {
  private readonly items: unknown[] = [];
  private count = 0;

  /** Where a list begins. */
  begin(): number {
    return this.count;
  }

  add(item: unknown): void {
    if (this.count === this.items.length) this.items.push(item);
    else this.items[this.count] = item;
    this.count++;
  }

  /** The items since then, in a list that has room for no more. */
  end(first: number): unknown[] {
    const list = this.items.slice(first, this.count);
    this.count = first;
    return list;
  }
}
