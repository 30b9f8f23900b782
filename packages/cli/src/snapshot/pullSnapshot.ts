import {
  kinds,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import { LOCATION_ANNOTATIONS } from '../check/meshAround';
import { UsageError } from '../exitCodes';
import { catalogEntity, FORMAT, type Snapshot } from './format';
import { trimEntity } from './trimEntity';

const pageSchema = () =>
  z.object({
    items: z.array(catalogEntity()),
    pageInfo: z.object({ nextCursor: z.string().optional() }),
  });

type Page = z.infer<ReturnType<typeof pageSchema>>;

/** Where the catalog is, and as whom to ask. */
export interface CatalogAddress {
  /** The base address of the backend: `https://backstage.acme.com`. */
  readonly url: string;
  readonly token?: string;
}

/** One question to the catalog, answered in pages. */
interface Question {
  readonly kinds?: readonly string[];
  readonly fields: readonly string[];
  readonly pageSize: number;
}

const NAMES = ['name', 'namespace', 'title'].map(name => `metadata.${name}`);

/** All that the mesh itself is made of; contracts make it large. */
const OWN: Question = {
  kinds: kinds.map(({ kind }) => kind),
  fields: [
    ...['apiVersion', 'kind', 'spec', ...NAMES],
    ...['metadata.tags', 'metadata.labels', 'metadata.annotations'],
  ],
  pageSize: 1_000,
};

/** What there is besides, as far as it is read. */
const OTHERS: Question = {
  fields: [
    ...['apiVersion', 'kind', ...NAMES],
    ...LOCATION_ANNOTATIONS.map(name => `metadata.annotations.${name}`),
    ...['team-type', 'region', 'time-zone'].map(
      name => `metadata.annotations.data-mesh/${name}`,
    ),
    ...['type', 'parent', 'children', 'members', 'memberOf', 'dependsOn'].map(
      name => `spec.${name}`,
    ),
  ],
  pageSize: 2_000,
};

const TIMEOUT_MS = 60_000;

/**
 * Asks a catalog for the mesh: its own kinds, teams and people, and what else
 * exists. What the token may not see is not in the answer.
 *
 * @throws UsageError when the catalog cannot be asked or answers something else.
 */
export async function pullSnapshot(
  address: CatalogAddress,
  made: Pick<Snapshot, 'pulledAt' | 'madeBy'>,
): Promise<Snapshot> {
  const [others, own] = await Promise.all([
    ask(address, OTHERS),
    ask(address, OWN),
  ]);
  const byRef = new Map(
    [...others, ...own].flatMap(entity => {
      const ref = refOf(entity);
      return ref === undefined ? [] : [[ref, trimEntity(entity)] as const];
    }),
  );
  const sorted = [...byRef].sort(([a], [b]) => (a < b ? -1 : 1));
  const entities = sorted.map(([, entity]) => entity);
  return { format: FORMAT, ...made, entities };
}

function refOf({ kind, metadata }: Page['items'][number]): string | undefined {
  const { name, namespace } = metadata;
  const parsed = parseEntityRef(name, { kind, namespace });
  return parsed.ok ? stringifyEntityRef(parsed.value) : undefined;
}

async function ask(
  address: CatalogAddress,
  question: Question,
): Promise<Page['items']> {
  const found: Page['items'] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await fetchPage(address, question, cursor);
    found.push(...page.items);
    cursor = page.pageInfo.nextCursor;
    if (cursor !== undefined && seen.has(cursor))
      throw new UsageError('The catalog gives the same page again and again');
    if (cursor !== undefined) seen.add(cursor);
  } while (cursor !== undefined);
  return found;
}

async function fetchPage(
  { url, token }: CatalogAddress,
  question: Question,
  cursor: string | undefined,
): Promise<Page> {
  const query = pageUrl(url, question, cursor);
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

function pageUrl(
  base: string,
  { kinds: asked = [], fields, pageSize }: Question,
  cursor: string | undefined,
): URL {
  if (!URL.canParse(base) || !/^https?:/.test(base))
    throw new UsageError(`${base} is no address of a backend`);
  const url = new URL(
    'api/catalog/entities/by-query',
    `${base.replace(/\/+$/, '')}/`,
  );
  url.searchParams.set('fields', fields.join(','));
  url.searchParams.set('limit', String(pageSize));
  // the cursor holds what was asked for
  if (cursor !== undefined) url.searchParams.set('cursor', cursor);
  else if (asked.length > 0)
    url.searchParams.set('filter', asked.map(kind => `kind=${kind}`).join(','));
  return url;
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
