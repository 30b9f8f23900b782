/** A set of what is mostly one thing: nothing is made for the first. */
export class FewSet<Value extends string | number> {
  private first?: Value;
  private others?: Set<Value>;

  get size(): number {
    if (this.first === undefined) return 0;
    return 1 + (this.others?.size ?? 0);
  }

  has(value: Value): boolean {
    return value === this.first || (this.others?.has(value) ?? false);
  }

  add(value: Value): void {
    if (this.first === undefined) this.first = value;
    else if (value !== this.first) (this.others ??= new Set()).add(value);
  }
}
