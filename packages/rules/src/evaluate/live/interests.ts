import type { Aspect } from './aspects';

/**
 * Marks rules by their places; further places belong to the settings. Marks stay
 * as they are once somebody has them.
 */
export type RuleMarks = Uint8Array;

/** Whether a subject reads something of itself, or of another entity. */
export type Side = 'own' | 'other';

type Table = (RuleMarks | undefined)[][];

/**
 * Which rules have ever read an aspect, by the kind of their subject and by
 * whose aspect it was. A change of an aspect concerns no other rule: a rule that
 * reads it for the first time is judged then anyway. Grows to what the rules
 * read, and not with the mesh.
 */
export class Interests {
  private readonly own: Table = [];
  private readonly other: Table = [];

  constructor(private readonly placeCount: () => number) {}

  note(kind: number, aspect: Aspect, place: number, isOwn: boolean): void {
    const table = isOwn ? this.own : this.other;
    const row = (table[kind] ??= []);
    const marks = row[aspect];
    if (marks?.[place] === 1) return;
    const more = marks?.slice() ?? new Uint8Array(this.placeCount());
    more[place] = 1;
    row[aspect] = more;
  }

  of(kind: number, aspect: Aspect, side: Side): RuleMarks | undefined {
    return this[side][kind]?.[aspect];
  }
}
