import type { Entity } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';

const FIELDS = ['apiVersion', 'kind', 'metadata', 'spec'];
const LIMIT = 500;

/** All entities of a kind that the catalog shows to the reader, page by page. */
export async function readKind(
  catalog: Pick<CatalogApi, 'queryEntities'>,
  kind: string,
): Promise<Entity[]> {
  const asked = { fields: FIELDS, limit: LIMIT };
  let page = await catalog.queryEntities({ filter: { kind }, ...asked });
  const entities = [...page.items];
  while (page.pageInfo.nextCursor) {
    const { nextCursor: cursor } = page.pageInfo;
    page = await catalog.queryEntities({ cursor, ...asked });
    entities.push(...page.items);
  }
  return entities;
}
