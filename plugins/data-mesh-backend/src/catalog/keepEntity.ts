import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import { entityRefOf } from '@backstage-data-mesh/model';
import type { Sharing } from '../sharing';
import type { ReadEntity } from './meshCatalog';

/**
 * The part of an entity that the mesh is made of: its own, whoever else holds what
 * the catalog gave, and with what is alike in others shared with them.
 */
export function keepEntity(full: Entity, sharing: Sharing): ReadEntity {
  const { uid = '', etag = '', ...metadata } = full.metadata;
  const { apiVersion, kind, spec } = full;
  const kept: Entity = { apiVersion, kind, metadata, ...(spec && { spec }) };
  const text = JSON.stringify(kept);
  const hash = createHash('sha1').update(text).digest('hex');
  const entity: Entity = sharing.share(JSON.parse(text));
  return { ref: entityRefOf(full), kind, uid, etag, hash, entity };
}
