import { domain, entityRefOf } from '@backstage-data-mesh/model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { readKind } from '../catalog/readKind';

/** A domain in which a value tree may begin. */
export interface TreeRoot {
  readonly ref: string;
  readonly title: string;
}

/**
 * The domains that state a vision or goals, those that are in no other first,
 * then by title: the first is where a reader begins.
 */
export async function readRoots(
  catalog: Pick<CatalogApi, 'queryEntities'>,
): Promise<TreeRoot[]> {
  const entities = await readKind(catalog, domain.kind);
  const roots = entities.flatMap(entity => {
    const read = domain.parse(entity);
    if (!read.ok) return [];
    const { dataMesh, subdomainOf } = read.entity.spec;
    const isRoot = dataMesh?.vision !== undefined || dataMesh?.goals?.length;
    if (!isRoot) return [];
    const { title, name } = entity.metadata;
    const depth = subdomainOf === undefined ? 0 : 1;
    return [{ ref: entityRefOf(entity), title: title ?? name, depth }];
  });
  return roots
    .sort((a, b) => a.depth - b.depth || a.title.localeCompare(b.title))
    .map(({ ref, title }) => ({ ref, title }));
}
