import {
  entityRefOf,
  governanceBody,
  type GovernanceBodyEntity,
} from '@backstage-data-mesh/model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { readKind } from '../catalog/readKind';

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

/** Reads the governance bodies of the catalog. */
export async function readBodies(
  catalog: Pick<CatalogApi, 'queryEntities'>,
): Promise<Bodies> {
  const entities = await readKind(catalog, governanceBody.kind);
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
