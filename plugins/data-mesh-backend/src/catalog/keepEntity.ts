import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import { entityRefOf } from '@backstage-data-mesh/model';
import type { ReadEntity } from './meshCatalog';

/** The part of an entity that the mesh is made of. */
export function keepEntity(full: Entity): ReadEntity {
  const { uid = '', etag = '', ...metadata } = full.metadata;
  const { apiVersion, kind, spec } = full;
  const entity: Entity = { apiVersion, kind, metadata, ...(spec && { spec }) };
  const hash = createHash('sha1').update(JSON.stringify(entity)).digest('hex');
  return { ref: entityRefOf(full), kind, uid, etag, hash, entity };
}
