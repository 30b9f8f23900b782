import type { EntityPath } from '@backstage-data-mesh/model';

/** A change of an entity that would remove a finding. @public */
export interface Edit {
  readonly path: EntityPath;
  /** `rename` changes the last key of the path, `set` the value. */
  readonly action: 'set' | 'rename' | 'remove';
  readonly value?: unknown;
}

/** What a reader could do about a finding. @public */
export interface Suggestion {
  /** One sentence, as an order: "Set `spec.owner` to …". */
  readonly text: string;
  readonly edits: readonly Edit[];
  /** True when a tool may make the edits without asking. */
  readonly isSafe: boolean;
}

/** A place in another entity that belongs to a finding. @public */
export interface RelatedPlace {
  readonly ref: string;
  readonly path?: EntityPath;
  readonly note?: string;
}

/** A line of a text that the entity links, such as a data contract. @public */
export interface LinkedPlace {
  /** Where the entity has the text, or the placeholder that includes it. */
  readonly path: EntityPath;
  /** From 1. */
  readonly line: number;
}

/** Something that a rule found on its subject. @public */
export interface Finding {
  /** The place in the subject's entity. */
  readonly path: EntityPath;
  /** The place in a linked text, where the finding is about one. */
  readonly linked?: LinkedPlace;
  /** Subject, fact, expectation, in one sentence. */
  readonly message: string;
  /** Tells several findings of one rule on one subject apart, for its key. */
  readonly discriminator?: string;
  /** When it differs from that of the rule: past a sunset, say. */
  readonly severity?: 'error' | 'warning' | 'info';
  /**
   * Refs of entities that the mesh does not hold. Where it is a part of a larger
   * one, they may undo the finding, so that nobody can tell.
   */
  readonly unseen?: readonly string[];
  readonly related?: readonly RelatedPlace[];
  readonly suggestions?: readonly Suggestion[];
}

/** A rule has nothing to say on this subject, and why. @public */
export interface NotApplicable {
  readonly notApplicable: string;
}

/** A rule cannot tell, and why; never a pass. @public */
export interface Unknown {
  readonly unknown: string;
}

/** What a check returns: findings (none is a pass), or why there are none. @public */
export type Verdict = readonly Finding[] | NotApplicable | Unknown;

/** The subject satisfies the rule. @public */
export const PASS: readonly Finding[] = [];

/** The rule has nothing to say on this subject. @public */
export function notApplicable(reason: string): NotApplicable {
  return { notApplicable: reason };
}

/** The rule cannot tell. @public */
export function unknown(reason: string): Unknown {
  return { unknown: reason };
}
