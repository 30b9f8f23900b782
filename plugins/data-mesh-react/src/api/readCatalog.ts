import { group, kinds, user } from '@backstage-data-mesh/model';
import type { Entity } from '@backstage/catalog-model';
import type { catalogApiRef } from '@backstage/plugin-catalog-react';

/** The part of the catalog's API that is needed to read the mesh. @public */
export type MeshCatalog = Pick<typeof catalogApiRef.T, 'queryEntities'>;

/** The kinds of the mesh, and the built-in ones whose titles it shows. */
const KINDS = [...kinds, group, user].map(({ kind }) => kind);

/** Everything but what the catalog adds: relations and status are large. */
const FIELDS = ['apiVersion', 'kind', 'metadata', 'spec'];

const PAGE_SIZE = 500;

/**
 * All entities that the mesh is built from, page by page; the number of
 * requests depends on the number of pages only.
 */
export async function readCatalog(catalog: MeshCatalog): Promise<Entity[]> {
  const first = await catalog.queryEntities({
    filter: { kind: KINDS },
    fields: FIELDS,
    limit: PAGE_SIZE,
    totalItems: 'exclude',
  });
  const entities = [...first.items];
  let cursor = first.pageInfo.nextCursor;
  while (cursor) {
    const page = await catalog.queryEntities({
      cursor,
      fields: FIELDS,
      limit: PAGE_SIZE,
    });
    entities.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  }
  return entities;
}
