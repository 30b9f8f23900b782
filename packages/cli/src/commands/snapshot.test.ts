import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { productYaml } from '../__testUtils__/entities';
import { TestTree } from '../__testUtils__/runIn';

let tree: TestTree;
let server: Server;

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

beforeEach(() => {
  tree = new TestTree();
});

afterEach(async () => {
  tree.remove();
  await new Promise(resolve => {
    server.close(resolve);
  });
});

const entity = (kind: string, name: string) => ({ kind, metadata: { name } });

describe('data-mesh snapshot pull', () => {
  it('writes all pages, and a check can look references up in it', async () => {
    const url = await serve((request, response) => {
      const isSecond = request.url?.includes('cursor=two');
      expect(request.headers.authorization).toBe('Bearer secret');
      response.end(
        JSON.stringify(
          isSecond
            ? { items: [entity('Domain', 'sea')], pageInfo: {} }
            : {
                items: [entity('Group', 'crew'), entity('User', 'jo')],
                pageInfo: { nextCursor: 'two' },
              },
        ),
      );
    });
    const env = { BACKSTAGE_TOKEN: 'secret' };
    const pulled = await tree.run(['snapshot', 'pull', '--url', url], { env });
    expect(pulled).toEqual({
      code: 0,
      out: '',
      err: '3 entities written to data-mesh-snapshot.json\n',
    });
    const text = readFileSync(tree.path('data-mesh-snapshot.json'), 'utf8');
    expect(text).not.toContain('secret');
    tree.write({ 'catalog-info.yaml': productYaml('a') });
    const args = ['check', '--snapshot', 'data-mesh-snapshot.json'];
    expect(await tree.run(args)).toMatchObject({ code: 0 });
  });

  it.each([
    ['an error', 500, '{}', 'it answered 500'],
    ['a page for people', 200, '<html>', 'JSON'],
    ['something else', 200, '{"items":3}', 'not a list of entities'],
    [
      'the same page for ever',
      200,
      '{"items":[],"pageInfo":{"nextCursor":"x"}}',
      'again and again',
    ],
  ])('says so when the catalog gives %s', async (_name, status, body, text) => {
    const url = await serve((_request, response) => {
      response.writeHead(status).end(body);
    });
    const { code, err } = await tree.run(['snapshot', 'pull', '--url', url]);
    expect(err).toContain(text);
    expect(err).not.toContain('    at ');
    expect(code).toBe(2);
  });
});
