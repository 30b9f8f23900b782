const FIRST_CAPACITY = 16;

/**
 * A list of whole numbers from 0 that takes four bytes for each: it doubles its
 * room when it is full, and the garbage collector has nothing to look through.
 */
export class NumberList {
  private values = new Uint32Array(FIRST_CAPACITY);
  private size = 0;

  get length(): number {
    return this.size;
  }

  push(value: number): void {
    if (this.size === this.values.length) {
      const { values } = this;
      this.values = new Uint32Array(2 * values.length);
      this.values.set(values);
    }
    this.values[this.size] = value;
    this.size++;
  }

  at(index: number): number {
    return this.values[index];
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  /** The numbers so far: a view, not a copy. */
  view(): Uint32Array {
    return this.values.subarray(0, this.size);
  }
}
