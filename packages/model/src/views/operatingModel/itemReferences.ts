import type { KindDeclaration } from '../../declare/kind';
import { findReferences } from '../../read/references';

/** The refs of a field of the list's item at an index. */
export type ItemReferences = (index: number, field: string) => string[];

const NONE: ReadonlyMap<string, string[]> = new Map();

/**
 * Finds the references in the items of a list in `spec`, once for all items:
 * a list may be as long as its author likes.
 */
export function findItemReferences(
  kind: Pick<KindDeclaration, 'references'>,
  entity: Parameters<typeof findReferences>[1],
  list: string,
): ItemReferences {
  const byIndex = new Map<unknown, Map<string, string[]>>();
  for (const { path, ref } of findReferences(kind, entity)) {
    const [, name, index, field] = path;
    if (name !== list || field === undefined) continue;
    const fields = byIndex.get(index) ?? new Map<string, string[]>();
    const refs = fields.get(String(field));
    if (refs) refs.push(ref);
    else fields.set(String(field), [ref]);
    byIndex.set(index, fields);
  }
  return (index, field) => (byIndex.get(index) ?? NONE).get(field) ?? [];
}
