import type { StoredOutcome } from '../store/rows';

const NONE: readonly StoredOutcome[] = [];

/** What is worth a word, of all entities: a line for each result. */
export class Book {
  /** An entity has few: a list takes a third of a map, and is made with no room. */
  private readonly bySubject = new Map<string, readonly StoredOutcome[]>();

  constructor(lines: Iterable<StoredOutcome> = []) {
    for (const line of lines) this.put(line);
  }

  get(subject: string, rule: string): StoredOutcome | undefined {
    return this.of(subject).find(line => line.rule === rule);
  }

  /** The lines of an entity. */
  of(subject: string): readonly StoredOutcome[] {
    return this.bySubject.get(subject) ?? NONE;
  }

  /** All lines, in no order. */
  *lines(): Iterable<StoredOutcome> {
    for (const lines of this.bySubject.values()) yield* lines.values();
  }

  put(line: StoredOutcome): void {
    const { subject, rule } = line;
    this.bySubject.set(subject, this.others(subject, rule).concat(line));
  }

  remove(subject: string, rule: string): void {
    const others = this.others(subject, rule);
    if (others.length > 0) this.bySubject.set(subject, others);
    else this.bySubject.delete(subject);
  }

  private others(subject: string, rule: string): readonly StoredOutcome[] {
    const lines = this.of(subject);
    return lines.some(line => line.rule === rule)
      ? lines.filter(line => line.rule !== rule)
      : lines;
  }
}
