import type { EntityPath } from './entityPath';

/**
 * The fields that the catalog itself knows in `metadata`.
 *
 * @public
 */
export const METADATA_FIELDS: ReadonlySet<unknown> = new Set([
  ...['name', 'namespace', 'title', 'description'],
  ...['labels', 'annotations', 'tags', 'links'],
]);

/** True for a field of `spec` that the catalog has in `metadata`. */
export function isOfMetadata([first, key, ...rest]: EntityPath): boolean {
  return first === 'spec' && rest.length === 0 && METADATA_FIELDS.has(key);
}
