import type { Edit, EntityPath, Suggestion } from '@backstage-data-mesh/model';
import { stringify } from 'yaml';
import { applyEdits, findEdits, setAt } from './entityEdits';

/** What to write in one entity. @public */
export interface EntityPatch {
  readonly ref: string;
  /** True when the entity is no more; there are no edits then. */
  readonly isRemoved: boolean;
  /** From the first to the last, as suggestions of findings have them. */
  readonly edits: readonly Edit[];
  /**
   * The fields that change, as YAML that takes the place of what is there; lists
   * are written whole. A field that goes has `null`.
   */
  readonly yaml: string;
}

/** What to write in an entity to make another of it; nothing: it goes. */
export function patchBetween(
  ref: string,
  before: unknown,
  after: unknown,
): EntityPatch {
  if (after === undefined) {
    return { ref, isRemoved: true, edits: [], yaml: '' };
  }
  const edits = findEdits(before, after);
  let changed: unknown = {};
  for (const field of fieldsOf(edits)) {
    changed = setAt(changed, field, valueAt(after, field) ?? null);
  }
  return { ref, isRemoved: false, edits, yaml: stringify(changed) };
}

/**
 * What a suggestion would write in its entity; nothing where it says in words
 * alone what to do, or renames a field.
 *
 * @public
 */
export function patchOfSuggestion(
  ref: string,
  entity: unknown,
  { edits }: Suggestion,
): EntityPatch | undefined {
  if (edits.some(({ action }) => action === 'rename')) return undefined;
  const patch = patchBetween(ref, entity, applyEdits(entity, edits));
  return patch.edits.length > 0 ? patch : undefined;
}

/** A path as far as it leads through maps: a list is written as a whole. */
function fieldsOf(edits: readonly Edit[]): EntityPath[] {
  return edits.map(({ path }) => {
    const item = path.findIndex(key => typeof key === 'number');
    return item === -1 ? path : path.slice(0, item);
  });
}

function valueAt(value: unknown, path: EntityPath): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null
        ? (found as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  );
}
