import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { listen } from '../__testUtils__/fakeCatalog';
import { TestTree } from '../__testUtils__/runIn';
import { findHarm } from '../badInput/__testUtils__/reports';

let tree: TestTree;
let server: Server;
let url: string;

const MESH = {
  ...{ version: 1, asOf: '2026-11-19T07:00:00Z', pageInfo: {}, items: [] },
  staleReasons: ['\u001b[31mred\nline'],
};

beforeEach(async () => {
  tree = new TestTree();
  server = createServer((_request, response) => {
    response.end(JSON.stringify(MESH));
  });
  url = await listen(server);
});

afterEach(async () => {
  tree.remove();
  await close();
});

const close = () =>
  new Promise<void>(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const pull = (args: readonly string[], env = {}) =>
  tree.run(['snapshot', 'pull', '--url', url, ...args], { env });

describe('whoever pulls a snapshot', () => {
  it('is told why nobody answered', async () => {
    await close();
    const { code, err } = await pull([]);
    expect(err).toContain('ECONNREFUSED');
    expect(code).toBe(2);
  });

  it('does not see the token in a message', async () => {
    const { code, err } = await pull([], { BACKSTAGE_TOKEN: 'sec\nret' });
    expect(err).toContain('The variable BACKSTAGE_TOKEN holds no token');
    expect(err).not.toContain('sec');
    expect(code).toBe(2);
  });

  it.each([{}, { MY_TOKEN: '' }])(
    'is told when the variable of the token is not set: %j',
    async env => {
      const { code, err } = await pull(['--token-env', 'MY_TOKEN'], env);
      expect(err).toContain('The variable MY_TOKEN');
      expect(code).toBe(2);
      expect(await pull([])).toMatchObject({ code: 0 });
    },
  );

  it('sees what the backend says, and nothing that moves the cursor', async () => {
    const { err } = await pull([]);
    expect(err).toContain('red\\u000aline');
    expect(findHarm(err)).toBeUndefined();
  });

  it.each([
    ['none/snapshot.json', 'its folder does not exist'],
    ['.', 'it is a folder'],
  ])('is told why it cannot be written to %s', async (out, reason) => {
    const { code, err } = await pull(['--out', out]);
    expect(err).toBe(`data-mesh: ${out} cannot be written: ${reason}\n`);
    expect(code).toBe(2);
    expect(readdirSync(tree.folder)).toEqual(['.git']);
  });
});
