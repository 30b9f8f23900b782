import { kinds, OTHER_KIND_FIELDS } from '@backstage-data-mesh/model';
import * as z from 'zod';
import { askPages } from './askBackend';
import type { BackendAddress } from './backendAddress';
import { catalogEntity, type CatalogEntity } from './format';

const catalogPage = () =>
  z.object({
    items: z.array(catalogEntity()),
    pageInfo: z.object({ nextCursor: z.string().optional() }),
  });

/** One question to the catalog, answered in pages. */
interface Question {
  readonly kinds?: readonly string[];
  readonly fields: readonly string[];
  readonly pageSize: number;
}

/** All that the mesh itself is made of; contracts make it large. */
const OWN: Question = {
  kinds: kinds.map(({ kind }) => kind),
  fields: [
    ...['apiVersion', 'kind', 'spec'],
    ...['name', 'namespace', 'title', 'tags', 'labels', 'annotations'].map(
      name => `metadata.${name}`,
    ),
  ],
  pageSize: 1_000,
};

/** What there is besides, as far as it is read. */
const OTHERS: Question = { fields: OTHER_KIND_FIELDS, pageSize: 2_000 };

/**
 * Asks the API of the catalog; an entity that is there twice is whole the second
 * time.
 */
export async function pullFromCatalog(
  address: BackendAddress,
): Promise<readonly CatalogEntity[]> {
  const [others, own] = await Promise.all([
    ask(address, OTHERS),
    ask(address, OWN),
  ]);
  return [...others, ...own];
}

async function ask(
  address: BackendAddress,
  { kinds: asked = [], fields, pageSize }: Question,
): Promise<CatalogEntity[]> {
  const found: CatalogEntity[] = [];
  const every = { fields: fields.join(','), limit: String(pageSize) };
  const filter = asked.map(kind => `kind=${kind}`).join(',');
  const pages = askPages(address, {
    name: 'catalog',
    path: 'api/catalog/entities/by-query',
    query: { ...every, ...(filter && { filter }) },
    // the cursor holds what was asked for
    furtherQuery: every,
    page: catalogPage(),
  });
  for await (const { items } of pages) found.push(...items);
  return found;
}
