import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';

/** The first few entities of a kind, and how many there are. */
export interface SomeOfKind {
  readonly entities: readonly Entity[];
  readonly total: number;
}

const fields = ['apiVersion', 'kind', 'metadata', 'spec.profile'];

/** Loads the first `limit` entities of a kind, sorted by name. */
export function useSomeOfKind(kind: string, limit: number) {
  const catalog = useApi(catalogApiRef);
  return useAsync(async (): Promise<SomeOfKind> => {
    const { items, totalItems } = await catalog.queryEntities({
      filter: { kind },
      orderFields: { field: 'metadata.name', order: 'asc' },
      fields,
      limit,
    });
    return { entities: items, total: totalItems };
  }, [catalog, kind, limit]);
}
