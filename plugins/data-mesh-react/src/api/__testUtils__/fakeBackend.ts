const FRAME = {
  version: 7,
  asOf: '2026-06-01T14:02:00Z',
  stale: false,
  staleReasons: [],
};

/** What a backend answers to a path: the body, or the status of a refusal. */
export type Replies = Readonly<Record<string, object | number>>;

/** What is spoken with, and the requests that it got. */
export interface FakeBackend {
  readonly requests: string[];
  readonly discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly fetchApi: { fetch: typeof fetch };
}

/** A server that answers the given paths, and 404 to all others. */
export function createFakeBackend(replies: Replies): FakeBackend {
  const requests: string[] = [];
  return {
    requests,
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: {
      async fetch(input, init) {
        const path = String(input).replace('http://portal/api/data-mesh', '');
        requests.push(`${init?.method ?? 'GET'} ${path}`);
        const reply = replies[path] ?? 404;
        return typeof reply === 'number'
          ? new Response('{}', { status: reply })
          : Response.json({ ...FRAME, ...reply });
      },
    },
  };
}
