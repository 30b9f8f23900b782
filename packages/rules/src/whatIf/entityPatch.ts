import type { Edit, EntityPath, MeshItem } from '@backstage-data-mesh/model';
import { stringify } from 'yaml';
import { findEdits, setAt } from './entityEdits';
import type { MeshDraft } from './meshDraft';

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

/** What differs between the entities of a draft and those of its mesh. */
export function patchesOf(draft: MeshDraft): EntityPatch[] {
  const { original } = draft;
  return draft.changedRefs().flatMap(ref => {
    const node = original.nodeOf(ref);
    const before = node === undefined ? undefined : original.itemOf(node);
    return before ? [patchOf(before, draft.itemOf(ref))] : [];
  });
}

function patchOf(before: MeshItem, after: MeshItem | undefined): EntityPatch {
  const { ref } = before;
  if (!after) return { ref, isRemoved: true, edits: [], yaml: '' };
  const edits = findEdits(before.entity, after.entity);
  let changed: unknown = {};
  for (const field of fieldsOf(edits)) {
    changed = setAt(changed, field, valueAt(after.entity, field) ?? null);
  }
  return { ref, isRemoved: false, edits, yaml: stringify(changed) };
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
