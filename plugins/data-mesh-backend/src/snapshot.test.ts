/* eslint-disable @backstage/no-relative-monorepo-imports -- what is served here
   is what the command of another package writes */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { TestTree } from '../../../packages/cli/src/__testUtils__/runIn';
import { eventually } from './__testUtils__/eventually';
import {
  READ_ONCE,
  startPortal,
  type Portal,
} from './__testUtils__/startPortal';
import { TestServer } from './__testUtils__/testServer';

jest.setTimeout(600_000);

const examples = path.resolve(__dirname, '../../../examples/catalog-info.yaml');
const FILE = 'data-mesh-snapshot.json';

describe('data-mesh snapshot pull', () => {
  let portal: Portal;
  let catalogOnly: TestServer;
  let tree: TestTree;
  let url: string;

  beforeAll(async () => {
    portal = await startPortal({
      files: [examples],
      processingInterval: READ_ONCE,
    });
    const { port } = portal.server.address() as AddressInfo;
    url = `http://localhost:${port}`;
    catalogOnly = await TestServer.start((asked, answer) => {
      const isCatalog = asked.url?.startsWith('/api/catalog/');
      if (isCatalog) answer.writeHead(307, { location: `${url}${asked.url}` });
      else answer.writeHead(404);
      answer.end();
    });
    tree = new TestTree();
  });

  afterAll(async () => {
    tree.remove();
    await catalogOnly.stop();
    await portal.stop();
  });

  async function pull(address: string) {
    const args = ['snapshot', 'pull', '--url', address];
    const { code, err } = await tree.run(args);
    expect([code, err]).toEqual([0, expect.any(String)]);
    const { entities } = JSON.parse(readFileSync(tree.path(FILE), 'utf8'));
    return { err, entities };
  }

  it('writes the same from the evaluator and from the catalog', async () => {
    const [mesh, catalog] = await eventually(async () => {
      const both = [await pull(url), await pull(catalogOnly.url)] as const;
      // while the catalog is filled, it is ahead
      expect(both[0].entities).toEqual(both[1].entities);
      const kinds = both[0].entities.map(({ kind }: any) => kind);
      expect(kinds).toContain('TeamProfile');
      expect(kinds).toContain('User');
      return both;
    });
    expect(mesh.err).toContain('from the evaluator: version');
    expect(catalog.err).toContain('from the catalog');
  });
});
