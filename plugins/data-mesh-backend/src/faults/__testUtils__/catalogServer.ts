import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { FakeCatalogService } from '../../__testUtils__/fakeCatalogService';

/** How it answers. */
export type CatalogMood =
  | 'well'
  | 'with an error'
  | 'with HTML'
  | 'with half an answer'
  | 'with half of the entities'
  | 'with nothing'
  | 'never';

/** A catalog over HTTP, which several processes ask, and which may fail. */
export class CatalogServer {
  readonly catalog = new FakeCatalogService();
  mood: CatalogMood = 'well';
  /** How often it was asked. */
  asked = 0;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      void text(request).then(body =>
        this.answer(request.url ?? '', body, response),
      );
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>(resolve => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>(resolve => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(
    url: string,
    body: string,
    response: ServerResponse,
  ): Promise<void> {
    this.asked++;
    if (this.mood === 'never') return;
    if (this.mood === 'with an error') response.statusCode = 500;
    if (this.mood === 'with HTML') {
      response.setHeader('Content-Type', 'text/html');
      response.end('<html><body>Sign in</body></html>');
      return;
    }
    response.setHeader('Content-Type', 'application/json');
    const json = JSON.stringify(await this.contentOf(url, body));
    if (this.mood !== 'with half an answer') response.end(json);
    else {
      response.setHeader('Content-Length', json.length);
      response.write(json.slice(0, json.length / 2), () => response.destroy());
    }
  }

  private async contentOf(url: string, body: string): Promise<object> {
    const { pathname, searchParams } = new URL(url, 'http://catalog');
    const { service } = this.catalog;
    const none = {} as never;
    if (pathname.endsWith('/by-refs')) {
      const { entityRefs } = JSON.parse(body);
      const { items } = await service.getEntitiesByRefs({ entityRefs }, none);
      if (this.mood === 'with nothing') return { items: items.map(() => null) };
      return { items: items.map(each => each ?? null) };
    }
    if (this.mood === 'with nothing') return { items: [], pageInfo: {} };
    const cursor = searchParams.get('cursor');
    const limit = Number(searchParams.get('limit') ?? 20);
    const page = await service.queryEntities(
      cursor === null ? { limit } : { limit, cursor },
      none,
    );
    if (this.mood !== 'with half of the entities') return page;
    return {
      items: page.items.slice(0, page.items.length / 2),
      pageInfo: {},
    };
  }
}
