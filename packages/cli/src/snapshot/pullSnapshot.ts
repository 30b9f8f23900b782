import { parseEntityRef, stringifyEntityRef } from '@backstage-data-mesh/model';
import { z } from 'zod';
import { UsageError } from '../exitCodes';
import type { Snapshot } from './loadSnapshot';

const pageSchema = () =>
  z.object({
    items: z.array(
      z.object({
        kind: z.string(),
        metadata: z.object({
          name: z.string(),
          namespace: z.string().optional(),
          title: z.string().optional(),
        }),
      }),
    ),
    pageInfo: z.object({ nextCursor: z.string().optional() }),
  });

type Page = z.infer<ReturnType<typeof pageSchema>>;

/** Where the catalog is, and as whom to ask. */
export interface CatalogAddress {
  /** The base address of the backend: `https://backstage.acme.com`. */
  readonly url: string;
  readonly token?: string;
}

const PAGE_SIZE = 2_000;
const TIMEOUT_MS = 60_000;

/**
 * Asks a catalog for the refs and titles of all its entities. What the token
 * may not see is not in the answer.
 *
 * @throws UsageError when the catalog cannot be asked or answers something else.
 */
export async function pullSnapshot(
  address: CatalogAddress,
  pulledAt: string,
): Promise<Snapshot> {
  const entities: Snapshot['entities'] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await fetchPage(address, cursor);
    entities.push(...page.items.flatMap(toEntry));
    cursor = page.pageInfo.nextCursor;
    if (cursor !== undefined && seen.has(cursor))
      throw new UsageError('The catalog gives the same page again and again');
    if (cursor !== undefined) seen.add(cursor);
  } while (cursor !== undefined);
  entities.sort((a, b) => (a.ref < b.ref ? -1 : 1));
  return { format: 'data-mesh-snapshot/v1', pulledAt, entities };
}

function toEntry({ kind, metadata }: Page['items'][number]) {
  const { name, namespace, title } = metadata;
  const parsed = parseEntityRef(name, { kind, namespace });
  return parsed.ok ? [{ ref: stringifyEntityRef(parsed.value), title }] : [];
}

async function fetchPage(
  { url, token }: CatalogAddress,
  cursor: string | undefined,
): Promise<Page> {
  const query = pageUrl(url, cursor);
  try {
    const response = await fetch(query, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok)
      throw new Error(`it answered ${response.status} ${response.statusText}`);
    return pageSchema().parse(await response.json());
  } catch (error) {
    const reason =
      error instanceof z.ZodError
        ? 'its answer is not a list of entities'
        : messageOf(error);
    throw new UsageError(`The catalog at ${url} cannot be read: ${reason}`, {
      cause: error,
    });
  }
}

function pageUrl(base: string, cursor: string | undefined): URL {
  if (!URL.canParse(base) || !/^https?:/.test(base))
    throw new UsageError(`${base} is no address of a backend`);
  const url = new URL(
    'api/catalog/entities/by-query',
    `${base.replace(/\/+$/, '')}/`,
  );
  url.searchParams.set(
    'fields',
    'kind,metadata.name,metadata.namespace,metadata.title',
  );
  url.searchParams.set('limit', String(PAGE_SIZE));
  if (cursor !== undefined) url.searchParams.set('cursor', cursor);
  return url;
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
