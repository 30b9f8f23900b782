import type { Entity } from '@backstage/catalog-model';
import {
  EACH,
  type KindDeclaration,
  type ReferenceField,
} from '@backstage-data-mesh/model';

/**
 * Sorts the lists whose elements make relations. Relations are a set, so the
 * order says nothing; but the catalog takes another order for a change. Lists
 * of other references keep their order, which may be one of preference.
 *
 * Changes a copy, and nothing that is not as declared.
 */
export function sortReferenceLists(
  kind: KindDeclaration,
  entity: Entity,
): Entity {
  const fields = kind.references.filter(isListOfRelations);
  const lists = (root: Entity) =>
    fields.flatMap(({ path }) => findLists(root, path.slice(0, -1)));
  if (lists(entity).every(isSorted)) return entity;
  const copy = structuredClone(entity);
  lists(copy).forEach(list => list.sort());
  return copy;
}

function isListOfRelations({ path, reference }: ReferenceField): boolean {
  const relations = Object.values(reference.allowed);
  return (
    path[path.length - 1] === EACH &&
    relations.some(relation => relation !== undefined)
  );
}

function findLists(value: unknown, path: readonly string[]): string[][] {
  const [key, ...rest] = path;
  if (key === undefined) return isListOfTexts(value) ? [value] : [];
  if (key === EACH) {
    return Array.isArray(value)
      ? value.flatMap(item => findLists(item, rest))
      : [];
  }
  return isMap(value) && Object.hasOwn(value, key)
    ? findLists(value[key], rest)
    : [];
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(text => typeof text === 'string');
}

function isSorted(list: readonly string[]): boolean {
  return list.every((text, index) => index === 0 || list[index - 1] <= text);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
