import type { StoredOutcome } from '../store/rows';

/** What is worth a word, of all entities: a line for each result. */
export class Book {
  private readonly bySubject = new Map<string, Map<string, StoredOutcome>>();

  constructor(lines: Iterable<StoredOutcome> = []) {
    for (const line of lines) this.put(line);
  }

  get(subject: string, rule: string): StoredOutcome | undefined {
    return this.bySubject.get(subject)?.get(rule);
  }

  /** The lines of an entity. */
  of(subject: string): Iterable<StoredOutcome> {
    return this.bySubject.get(subject)?.values() ?? [];
  }

  /** All lines, in no order. */
  *lines(): Iterable<StoredOutcome> {
    for (const lines of this.bySubject.values()) yield* lines.values();
  }

  put(line: StoredOutcome): void {
    const { subject, rule } = line;
    const lines = this.bySubject.get(subject) ?? new Map();
    this.bySubject.set(subject, lines.set(rule, line));
  }

  remove(subject: string, rule: string): void {
    const lines = this.bySubject.get(subject);
    lines?.delete(rule);
    if (lines?.size === 0) this.bySubject.delete(subject);
  }
}
