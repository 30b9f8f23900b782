import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import type { Entity } from '@backstage/catalog-model';
import type { MeshCatalog } from '../readCatalog';

/** A catalog in memory that counts its requests. */
export interface PagedCatalog extends MeshCatalog {
  readonly requests: number;
  /** Lets the next requests fail, until it is called with `undefined`. */
  failWith(error: Error | undefined): void;
}

/** Serves small pages, whatever limit it is asked for. */
export function createPagedCatalog(
  entities: readonly Entity[],
  pageSize: number,
): PagedCatalog {
  const catalog = new InMemoryCatalogClient({ entities: [...entities] });
  let requests = 0;
  let failure: Error | undefined;
  return {
    get requests() {
      return requests;
    },
    failWith(error) {
      failure = error;
    },
    async queryEntities(request) {
      requests++;
      if (failure) throw failure;
      return catalog.queryEntities({ ...request, limit: pageSize });
    },
  };
}
