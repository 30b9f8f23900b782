import type { EntityPath } from '../declare/entityPath';
import type { Severity } from './severity';

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
  readonly severity?: Severity;
  /**
   * Refs of entities that the mesh does not hold. Where it is a part of a larger
   * one, they may undo the finding, so that nobody can tell.
   */
  readonly unseen?: readonly string[];
  /**
   * True when it follows from what is nowhere declared: where the mesh is a part
   * of a larger one, nobody can tell.
   */
  readonly fromAbsence?: boolean;
  /**
   * True when it follows from what stands at its path, and otherwise from
   * `unseen` alone: it holds whatever else cannot be read.
   */
  readonly ofPlaceAlone?: boolean;
  readonly related?: readonly RelatedPlace[];
  readonly suggestions?: readonly Suggestion[];
}

/** A finding with the key by which history, baseline and pages know it. @public */
export interface KeyedFinding extends Finding {
  /** `<rule>|<subject>[|<discriminator>]`; it stays when the text changes. */
  readonly key: string;
  readonly severity: Severity;
}
