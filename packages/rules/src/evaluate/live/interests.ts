import type { Aspect, AspectList } from './aspects';

/**
 * Marks rules by their places; further places belong to the settings. Marks stay
 * as they are once somebody has them.
 */
export type RuleMarks = Uint8Array;

/** By number, of kinds or of aspects. */
type Numbered<Value> = (Value | undefined)[];

/** The marks of each aspect. */
class MarksByAspect {
  private readonly marks: Numbered<RuleMarks> = [];
  /** By list: who has read all of it. */
  private readonly lists: Numbered<Uint8Array> = [];

  constructor(private readonly placeCount: () => number) {}

  note(aspect: Aspect, place: number): void {
    const marks = this.marks[aspect];
    if (marks?.[place] === 1) return;
    const more = marks?.slice() ?? new Uint8Array(this.placeCount());
    more[place] = 1;
    this.marks[aspect] = more;
  }

  noteAll({ number, aspects }: AspectList, place: number): void {
    const marks = (this.lists[number] ??= new Uint8Array(this.placeCount()));
    if (marks[place] === 1) return;
    marks[place] = 1;
    for (const aspect of aspects) this.note(aspect, place);
  }

  of(aspect: Aspect): RuleMarks | undefined {
    return this.marks[aspect];
  }
}

/**
 * Which rules have ever read an aspect of something, by the kind of their subject:
 * of the subject itself, of another entity, which are told apart by kind, or of
 * what is no entity. A change of an aspect concerns no other rule: a rule that
 * reads it for the first time is judged then anyway. Grows to what the rules
 * read, and not with the mesh.
 */
export class Interests {
  private readonly own: Numbered<MarksByAspect> = [];
  private readonly topics: Numbered<MarksByAspect> = [];
  private readonly others: Numbered<Numbered<MarksByAspect>> = [];

  constructor(private readonly placeCount: () => number) {}

  /** What subjects of a kind read of themselves. */
  inThemselves(kind: number): MarksByAspect {
    return (this.own[kind] ??= new MarksByAspect(this.placeCount));
  }

  /** What they read that is no entity. */
  inTopics(kind: number): MarksByAspect {
    return (this.topics[kind] ??= new MarksByAspect(this.placeCount));
  }

  /** What they read of other entities of a kind. */
  inOthers(kind: number, otherKind: number): MarksByAspect {
    const others = (this.others[kind] ??= []);
    return (others[otherKind] ??= new MarksByAspect(this.placeCount));
  }
}
