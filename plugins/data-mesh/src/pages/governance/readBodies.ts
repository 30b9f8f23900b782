import {
  entityRefOf,
  governanceBody,
  type GovernanceBodyEntity,
} from '@backstage-data-mesh/model';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';

/** All governance bodies that the catalog shows to the reader. */
export interface Bodies {
  /** In the order of their refs. */
  readonly bodies: readonly {
    readonly ref: string;
    readonly entity: GovernanceBodyEntity;
  }[];
  /** The refs of those that cannot be read. */
  readonly broken: readonly string[];
}

/** Reads the governance bodies of the catalog, page by page. */
export async function readBodies(
  catalog: Pick<CatalogApi, 'queryEntities'>,
): Promise<Bodies> {
  const entities: Entity[] = [];
  const fields = ['apiVersion', 'kind', 'metadata', 'spec'];
  let page = await catalog.queryEntities({
    filter: { kind: governanceBody.kind },
    fields,
    limit: 500,
  });
  entities.push(...page.items);
  while (page.pageInfo.nextCursor) {
    const { nextCursor: cursor } = page.pageInfo;
    page = await catalog.queryEntities({ cursor, fields, limit: 500 });
    entities.push(...page.items);
  }
  const read = entities
    .map(entity => ({
      ref: entityRefOf(entity),
      result: governanceBody.parse(entity),
    }))
    .sort((a, b) => a.ref.localeCompare(b.ref));
  return {
    bodies: read.flatMap(({ ref, result }) =>
      result.ok ? [{ ref, entity: result.entity }] : [],
    ),
    broken: read.flatMap(({ ref, result }) => (result.ok ? [] : [ref])),
  };
}
