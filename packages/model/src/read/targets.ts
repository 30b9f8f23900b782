import { parseReference } from '../declare/fields';
import type { ReferenceField } from '../declare/schemaTree';
import { kindOfRef, stringifyEntityRef } from '../refs/entityRef';
import type { RelationName } from '../relations';

/** What the text in a reference field names. @public */
export interface ReferenceTarget {
  /** The normal ref that it names. */
  readonly ref: string;
  /** What stands behind the `#`, if anything. */
  readonly fragment?: string;
  /** False when the kind it names is not one that the field allows. */
  readonly allowed: boolean;
  /** The relation from the source to the target. */
  readonly relation?: RelationName;
}

/**
 * Tells what the text in a field of an entity in a namespace names; `undefined`
 * if it is no ref.
 *
 * @public
 */
export function resolveReference(
  field: ReferenceField,
  text: string,
  namespace?: string,
): ReferenceTarget | undefined {
  const parsed = parseReference(text, field.reference, namespace);
  if (!parsed.ok) return undefined;
  const ref = stringifyEntityRef(parsed.value);
  const kind = allowedKind(field, kindOfRef(ref));
  return {
    ref,
    fragment: parsed.fragment,
    allowed: kind !== undefined,
    relation: kind === undefined ? undefined : field.reference.allowed[kind],
  };
}

function allowedKind(field: ReferenceField, kind: string): string | undefined {
  return Object.keys(field.reference.allowed).find(
    allowed => allowed.toLowerCase() === kind,
  );
}
