import { kindOfRef, nameOfRef } from '@backstage-data-mesh/model';

/**
 * A ref as a person would write it in an entity: without the namespace where
 * that is the entity's own.
 *
 * @public
 */
export function writeRef(
  ref: string,
  entity: { readonly metadata: { readonly namespace?: string } },
): string {
  const namespace = ref.slice(ref.indexOf(':') + 1, ref.indexOf('/'));
  const own = (entity.metadata.namespace ?? 'default').toLowerCase();
  return namespace === own ? `${kindOfRef(ref)}:${nameOfRef(ref)}` : ref;
}
