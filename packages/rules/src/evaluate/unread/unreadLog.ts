import type { EntityPath } from '@backstage-data-mesh/model';
import { once } from '../../memory/once';

/** A broken part of an entity: what it says is not known. */
export interface UnreadPart {
  /** The ref of the entity. */
  readonly ref: string;
  readonly path: EntityPath;
  /** True for a reference of a wrong kind: it is read, and tells nothing. */
  readonly isMisplaced?: boolean;
}

/** Is told of broken parts that somebody asks for. */
export type NoteUnread = (part: UnreadPart) => void;

/** The broken parts that a judgement asked for. */
export class AskedParts {
  /** By itself. */
  readonly directly = new Set<UnreadPart>();
  /** By facts about the mesh as a whole. */
  readonly behindFacts = new Set<UnreadPart>();
}

/** Knows which broken parts a judgement asked for. */
export class UnreadLog {
  private asked: AskedParts | undefined;

  /** Notes that somebody asks for a part; outside of judgements it is nobody. */
  readonly note: NoteUnread = part => {
    this.asked?.directly.add(part);
  };

  /** Judges something, and tells which parts it has asked for. */
  judge<Value>(work: (asked: AskedParts) => Value): Value {
    const asked = new AskedParts();
    return this.within(asked, () => work(asked));
  }

  /** Lets something be derived of which nobody takes note. */
  apart<Value>(work: () => Value): Value {
    return this.within(undefined, work);
  }

  /** Derives a fact once; the parts that it asked for stand behind it. */
  kept<Value>(derive: () => Value): () => Value {
    const known = this.onceAsked(derive);
    return () => {
      const { value, asked } = known();
      for (const part of [...asked.directly, ...asked.behindFacts]) {
        this.asked?.behindFacts.add(part);
      }
      return value;
    };
  }

  /** Derives something once; whoever asks for it asks for the same parts. */
  recalled<Value>(derive: () => Value): () => Value {
    const known = this.onceAsked(derive);
    return () => {
      const { value, asked } = known();
      for (const part of asked.directly) this.asked?.directly.add(part);
      for (const part of asked.behindFacts) this.asked?.behindFacts.add(part);
      return value;
    };
  }

  private onceAsked<Value>(derive: () => Value) {
    return once(() => this.judge(asked => ({ value: derive(), asked })));
  }

  private within<Value>(
    asked: AskedParts | undefined,
    work: () => Value,
  ): Value {
    const outer = this.asked;
    this.asked = asked;
    try {
      return work();
    } finally {
      this.asked = outer;
    }
  }
}
