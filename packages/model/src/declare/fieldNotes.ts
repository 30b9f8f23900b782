import * as z from 'zod';
import type { RelationName } from '../relations';

/**
 * What a reference field may name, and which relation it makes.
 *
 * @public
 */
export interface ReferenceDeclaration {
  /** The kind of a ref that names none. */
  readonly defaultKind: string;
  /** Allowed kinds, each with the relation from the entity to the target. */
  readonly allowed: Readonly<Record<string, RelationName | undefined>>;
  /** What stands behind a `#`, where the field allows one. */
  readonly fragment?: string;
  /**
   * The field whose ref is the relation's source, where it is not the entity
   * itself: `['spec', 'team']` for the interactions of a team profile.
   */
  readonly source?: readonly string[];
  /** True where Backstage's own processor already emits the relation. */
  readonly emittedByCatalog?: boolean;
}

interface FieldNote {
  readonly reference?: ReferenceDeclaration;
  readonly inlineText?: true;
  /** The name of a format of text: `date`, `duration` … */
  readonly format?: string;
  /** True where the catalog refuses an entity without it. */
  readonly neededByCatalog?: true;
  /** What the check of the field accepts, for whoever checks without a schema. */
  readonly acceptsText?: (value: string) => boolean;
  readonly acceptsNumber?: (value: number) => boolean;
  /** What its texts look like, in words. */
  readonly expected?: string;
  /** The texts of this format, one of which was meant by one that is near it. */
  readonly meant?: (written: string) => readonly string[];
  /** What to write instead of a value that fits in no way; nothing for most. */
  readonly explain?: (value: unknown) => string | undefined;
}

/** Notes on fields that a schema library has no words for. */
export const fieldNotes = z.registry<FieldNote>();
