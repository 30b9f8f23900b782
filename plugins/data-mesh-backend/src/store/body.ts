import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Entity } from '@backstage/catalog-model';

/**
 * Entities are short. With the sizes for long texts each takes 256 KiB to pack, and
 * many in a row have all of a large heap collected again and again.
 */
const SHORT = { windowBits: 13, memLevel: 6, chunkSize: 4_096 };

/** Of any window: it was another one once. A piece for each is four times that else. */
const IN_PIECES = { chunkSize: SHORT.chunkSize };

/** An entity as a column holds it. */
export function packBody(entity: Entity): Buffer {
  return deflateRawSync(JSON.stringify(entity), SHORT);
}

/** Reads the column back. */
export function unpackBody(body: Uint8Array): Entity {
  return JSON.parse(inflateRawSync(body, IN_PIECES).toString('utf8'));
}
