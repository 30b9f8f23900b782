import { createServer, type Server } from 'node:http';

/** An entity as a catalog holds it. */
export interface HeldEntity {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/** A catalog that answers `entities/by-query` as the real one does. */
export interface FakeCatalog {
  readonly url: string;
  /** The queries that were asked. */
  readonly asked: readonly URLSearchParams[];
  readonly tokens: ReadonlySet<string | undefined>;
  close(): Promise<void>;
}

/** Serves entities in pages, by kind, with all of their fields. */
export async function serveCatalog(
  entities: readonly HeldEntity[],
  maxPage = Infinity,
): Promise<FakeCatalog> {
  const asked: URLSearchParams[] = [];
  const tokens = new Set<string | undefined>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://a');
    if (!pathname.startsWith('/api/catalog/')) {
      response.writeHead(404).end();
      return;
    }
    asked.push(searchParams);
    tokens.add(request.headers.authorization);
    response.end(JSON.stringify(answer(entities, searchParams, maxPage)));
  });
  const url = await listen(server);
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, asked, tokens, close };
}

/** Starts a server on this machine; gives its address. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

function answer(
  entities: readonly HeldEntity[],
  query: URLSearchParams,
  maxPage: number,
) {
  const [filter, from] = (
    query.get('cursor') ?? `${query.get('filter') ?? ''}|0`
  ).split('|');
  const kinds = filter
    .split(',')
    .filter(Boolean)
    .map(part => part.slice('kind='.length).toLowerCase());
  const wanted = entities.filter(
    ({ kind }) => kinds.length === 0 || kinds.includes(kind.toLowerCase()),
  );
  const start = Number(from);
  const end = start + Math.min(Number(query.get('limit')), maxPage);
  const nextCursor = end < wanted.length ? `${filter}|${end}` : undefined;
  return { items: wanted.slice(start, end), pageInfo: { nextCursor } };
}
