import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import { entityRefOf } from '@backstage-data-mesh/model';
import type { ReadableCatalog } from '../catalog/sweepingCatalog';

/** A catalog in memory that gives etags as the real one does. */
export class FakeCatalogService {
  private readonly entities = new Map<string, Entity>();
  private uids = 0;
  /** How often it was looked through. */
  looks = 0;
  /** Set to make it fail. */
  failure: Error | undefined;

  /** What it holds. */
  get all(): readonly Entity[] {
    return [...this.entities.values()];
  }

  put(entity: object): string {
    const written = entity as Entity;
    const ref = entityRefOf(written);
    const uid = this.entities.get(ref)?.metadata.uid ?? `uid-${this.uids++}`;
    const etag = createHash('sha1')
      .update(JSON.stringify(entity))
      .digest('hex');
    const metadata = { etag, ...written.metadata, uid };
    this.entities.set(ref, { ...written, metadata });
    return ref;
  }

  drop(ref: string): void {
    this.entities.delete(ref);
  }

  /** As much of the catalog's service as is used. */
  readonly service: ReadableCatalog = {
    queryEntities: async request => {
      if (this.failure) throw this.failure;
      const { cursor, limit = 20 } = Object(request);
      if (cursor === undefined) this.looks++;
      const start = cursor === undefined ? 0 : Number(cursor);
      const items = this.all.slice(start, start + limit);
      const next = start + limit;
      const nextCursor = next < this.entities.size ? String(next) : undefined;
      return { items, totalItems: 0, pageInfo: { nextCursor } };
    },
    getEntitiesByRefs: async ({ entityRefs }) => {
      if (this.failure) throw this.failure;
      return { items: entityRefs.map(ref => this.entities.get(ref)) };
    },
  };
}
