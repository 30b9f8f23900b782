import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Entity } from '@backstage/catalog-model';

/** An entity as a column holds it. */
export function packBody(entity: Entity): Buffer {
  return deflateRawSync(JSON.stringify(entity));
}

/** Reads the column back. */
export function unpackBody(body: Uint8Array): Entity {
  return JSON.parse(inflateRawSync(body).toString('utf8'));
}
