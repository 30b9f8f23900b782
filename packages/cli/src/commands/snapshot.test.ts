import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { parseAllDocuments } from 'yaml';
import { productYaml } from '../__testUtils__/entities';
import {
  listen,
  serveCatalog,
  type FakeCatalog,
  type HeldEntity,
} from '../__testUtils__/fakeCatalog';
import { TestTree } from '../__testUtils__/runIn';
import { version } from '../version';

let tree: TestTree;

beforeEach(() => {
  tree = new TestTree();
});

afterEach(() => tree.remove());

const FILE = 'data-mesh-snapshot.json';
const REPOSITORY = 'url:https://git.example.com/acme/mesh/tree/main/';

const entity = (kind: string, name: string, rest: object = {}) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  ...rest,
});

/** As the catalog holds what stands in a file. */
function held(
  yaml: string,
  file?: string,
  repository = REPOSITORY,
): HeldEntity[] {
  const annotations = file && {
    'backstage.io/managed-by-location': `${repository}${file}`,
    'backstage.io/managed-by-origin-location': `${REPOSITORY}all.yaml`,
  };
  return parseAllDocuments(yaml).map(document => {
    const value = document.toJS();
    return { ...value, metadata: { ...value.metadata, annotations } };
  });
}

/** Also ends what is still asked. */
const stop = (server: Server) =>
  new Promise<void>(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const AROUND = [
  entity('Domain', 'sea', { spec: { owner: 'group:crew' } }),
  entity('Group', 'crew', {
    spec: { type: 'team', children: [], profile: { email: 'crew@acme.com' } },
  }),
  entity('User', 'jo', {
    spec: {
      memberOf: ['crew'],
      profile: { displayName: 'Jo', email: 'jo@acme.com' },
    },
  }),
];

describe('data-mesh snapshot pull', () => {
  let catalog: FakeCatalog | undefined;

  afterEach(async () => {
    await catalog?.close();
    catalog = undefined;
  });

  async function pull(entities: readonly HeldEntity[], maxPage?: number) {
    catalog = await serveCatalog(entities, maxPage);
    const env = { BACKSTAGE_TOKEN: 'secret' };
    const ran = await tree.run(['snapshot', 'pull', '--url', catalog.url], {
      env,
    });
    const text = readFileSync(tree.path(FILE), 'utf8');
    return { ran, text, snapshot: JSON.parse(text) };
  }

  it('writes what all pages hold, with the time and the version', async () => {
    const { ran, text, snapshot } = await pull(AROUND, 2);
    expect(ran).toEqual({
      code: 0,
      out: '',
      err: `3 entities written to ${FILE}, from the catalog, since there is no evaluator\n`,
    });
    expect(snapshot).toMatchObject({
      format: 'data-mesh-snapshot/v2',
      pulledAt: '2026-11-20T08:15:00.000Z',
      madeBy: version,
    });
    expect(text).not.toContain('secret');
    expect([...(catalog?.tokens ?? [])]).toEqual(['Bearer secret']);
  });

  it('keeps of people and teams only what is read of them', async () => {
    const { text, snapshot } = await pull(AROUND);
    expect(text).not.toContain('@acme.com');
    expect(snapshot.entities).toContainEqual(
      entity('User', 'jo', { spec: { memberOf: ['crew'] } }),
    );
  });

  it('keeps the mesh: its own kinds, contracts without their data', async () => {
    const contract = [
      'apiVersion: v3.1.0',
      'kind: DataContract',
      'id: urn:a',
      'version: 1.0.0',
      'status: active',
      'schema: [{ name: rows, properties: [{ name: secret_column }] }]',
      'slaProperties: [{ property: latency, value: 4, unit: h }]',
    ].join('\n');
    const product = entity('DataProduct', 'a', {
      apiVersion: 'data-mesh/v1alpha1',
      spec: {
        type: 'aggregate',
        lifecycle: 'production',
        owner: 'crew',
        outputPorts: [{ name: 'out', contract }],
      },
    });
    const { text, snapshot } = await pull([product]);
    expect(text).not.toContain('secret_column');
    expect(snapshot.entities[0].spec).toMatchObject({ owner: 'crew' });
    expect(snapshot.entities[0].spec.outputPorts[0].contract).toContain(
      'latency',
    );
  });

  it('keeps of other kinds that they exist, and whether they read products', async () => {
    const { snapshot } = await pull([
      entity('API', 'orders', { spec: { definition: 'x'.repeat(1000) } }),
      entity('Component', 'app', {
        spec: { type: 'website', dependsOn: ['dataproduct:a'], owner: 'crew' },
      }),
    ]);
    expect(snapshot.entities).toEqual([
      entity('API', 'orders'),
      entity('Component', 'app', { spec: { dependsOn: ['dataproduct:a'] } }),
    ]);
  });
});

describe('a backend that holds the mesh', () => {
  let server: Server;

  afterEach(() => stop(server));

  /** Answers one after the other, and then the last for ever. */
  async function pullFrom(
    ...answers: readonly (readonly [number, object, Record<string, string>?])[]
  ) {
    let at = 0;
    server = createServer((_request, response) => {
      const [status, body, headers] =
        answers[Math.min(at++, answers.length - 1)];
      response.writeHead(status, headers).end(JSON.stringify(body));
    });
    const url = await listen(server);
    const ran = await tree.run(['snapshot', 'pull', '--url', url]);
    return {
      ran,
      read: () => JSON.parse(readFileSync(tree.path(FILE), 'utf8')),
    };
  }

  const asOf = '2026-11-19T07:00:00.000Z';
  const page = (of: number, items: readonly object[], nextCursor?: string) => ({
    ...{ version: of, asOf, stale: false, staleReasons: [] as string[] },
    ...{ items, pageInfo: { nextCursor } },
  });
  const [domain, crew, jo] = AROUND;

  it('is asked first, and the file is as old as what it tells', async () => {
    const first = page(7, [jo, domain], 'more');
    const { ran, read } = await pullFrom([200, first], [200, page(7, [crew])]);
    expect(ran).toEqual({
      code: 0,
      out: '',
      err: `3 entities written to ${FILE}, from the evaluator: version 7 of the mesh, as of ${asOf}\n`,
    });
    const { pulledAt, entities } = read();
    expect(pulledAt).toBe(asOf);
    expect(entities.map(({ kind }: HeldEntity) => kind)).toEqual([
      ...['Domain', 'Group', 'User'],
    ]);
  });

  it('is asked again when it says when', async () => {
    const later = [429, {}, { 'retry-after': '0' }] as const;
    const { ran } = await pullFrom(later, later, [200, page(7, [domain])]);
    expect(ran.code).toBe(0);
  });

  it('says why what it tells may be out of date', async () => {
    const old = { ...page(7, AROUND), staleReasons: ['catalog-unreachable'] };
    const { ran } = await pullFrom([200, old]);
    expect(ran.err).toContain('may be out of date: catalog-unreachable');
  });

  it('is not believed when its pages are of several versions', async () => {
    const { ran } = await pullFrom(
      [200, page(7, [domain], 'more')],
      [200, page(8, [crew])],
    );
    expect(ran.err).toContain('two versions of the mesh; pull it anew');
    expect(ran.code).toBe(2);
  });

  it('is not left for the catalog once it has begun to answer', async () => {
    const { ran } = await pullFrom([200, page(7, [domain], 'more')], [404, {}]);
    expect(ran.err).toContain('There is no evaluator');
    expect(ran.code).toBe(2);
  });
});

describe.each([
  ['catalog', '/api/catalog/'],
  ['evaluator', '/api/data-mesh/'],
])('the %s, when it cannot be read,', (name, path) => {
  let server: Server;

  afterEach(() => stop(server));

  const frame = { version: 1, asOf: '2026-11-19T07:00:00Z', staleReasons: [] };
  const endless = { ...frame, items: [], pageInfo: { nextCursor: 'x' } };

  it.each([
    ['an error', 500, '{}', 'it answered 500'],
    ['a refusal', 403, '{}', 'it answered 403'],
    ['no entrance', 401, '{}', 'asked without a token'],
    ['a page for people', 200, '<html>', 'is it the address of a backend?'],
    ['half an answer', 200, '{"items":[', 'no whole JSON'],
    ['something else', 200, '{"items":3}', 'not a list of entities'],
    ['the same page for ever', 200, JSON.stringify(endless), 'again and again'],
  ])('is said to give %s', async (_name, status, body, text) => {
    server = createServer((request, response) => {
      const isAsked = request.url?.startsWith(path);
      response.writeHead(isAsked ? status : 404).end(isAsked ? body : '');
    });
    const url = await listen(server);
    const { code, err } = await tree.run(['snapshot', 'pull', '--url', url]);
    expect(err).toContain(`The ${name} `);
    expect(err).toContain(text);
    expect(err).not.toContain('    at ');
    expect(code).toBe(2);
  });
});

/** The messages of a check within what a catalog holds. */
async function checkWithin(
  entities: readonly object[],
  files: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<string[]> {
  const pulledAt = '2026-11-19T00:00:00Z';
  const madeBy = '0.0.0';
  const format = 'data-mesh-snapshot/v2';
  tree.write({
    [FILE]: JSON.stringify({ format, pulledAt, madeBy, entities }),
    ...files,
  });
  const args = ['check', '--snapshot', FILE, '--format', 'json', ...flags];
  const { out, err } = await tree.run(args);
  expect(err).toBe('');
  return JSON.parse(out).findings.map(
    ({ rule, entity: ref }: { rule: string; entity: string }) =>
      `${rule} on ${ref}`,
  );
}

const READER = productYaml(
  'reader',
  "  inputPorts: [{ name: in, from: 'source#out' }]\n",
);
const source = (port: string) =>
  productYaml('source', `  outputPorts: [{ ${port}, contract: { id: c } }]\n`);

describe('a check within the mesh of a catalog', () => {
  it('judges what the tree says by what others say', async () => {
    const found = await checkWithin(
      [...AROUND, ...held(source('name: other'))],
      {
        'catalog-info.yaml': READER,
      },
    );
    expect(found).toContain(
      'interop-input-unresolved on dataproduct:default/reader',
    );
  });

  it('reports on nothing but the tree', async () => {
    const careless = productYaml(
      'careless',
      '  outputPorts: [{ name: out }]\n',
    );
    const found = await checkWithin([...AROUND, ...held(careless)], {
      'catalog-info.yaml': source('name: out'),
    });
    expect(found.filter(text => text.includes('careless'))).toEqual([]);
  });

  it('takes the tree for newer than the catalog', async () => {
    const found = await checkWithin(
      [...AROUND, ...held(source('name: other'))],
      {
        'catalog-info.yaml': `${source('name: out')}---\n${READER}`,
      },
    );
    expect(found).not.toContain(
      'interop-input-unresolved on dataproduct:default/reader',
    );
  });

  it('follows the waivers of bodies elsewhere', async () => {
    const bare = productYaml('bare', '  outputPorts: [{ name: out }]\n');
    const body = entity('GovernanceBody', 'council', {
      apiVersion: 'data-mesh/v1alpha1',
      spec: {
        type: 'technology',
        owner: 'group:crew',
        scope: { level: 'enterprise' },
        seats: [{ who: 'user:jo', role: 'chair' }],
        waivers: [
          {
            id: 'w',
            rule: 'interop-port-without-contract',
            entity: 'dataproduct:bare',
            reason: 'until the move',
            approvedBy: 'user:jo',
            approvedOn: '2026-11-01',
            expires: '2026-12-31',
          },
        ],
      },
    });
    const RULE = 'interop-port-without-contract on dataproduct:default/bare';
    const files = { 'catalog-info.yaml': bare };
    expect(await checkWithin(AROUND, files)).toContain(RULE);
    expect(await checkWithin([...AROUND, body], files)).not.toContain(RULE);
  });
});

describe('what the tree defined once', () => {
  const UNRESOLVED = 'reference-unresolved on dataproduct:default/reader';
  const reads = async (
    provider: readonly HeldEntity[],
    files: Readonly<Record<string, string>>,
    flags: readonly string[] = [],
  ) =>
    checkWithin(
      [...AROUND, ...held(READER, 'reader/catalog-info.yaml'), ...provider],
      { 'reader/catalog-info.yaml': READER, ...files },
      flags,
    );
  const here = held(source('name: out'), 'source/catalog-info.yaml');

  it('is gone with its file', async () => {
    expect(await reads(here, {})).toContain(UNRESOLVED);
  });

  it('is gone when its file defines it no longer', async () => {
    const other = { 'source/catalog-info.yaml': productYaml('other') };
    expect(await reads(here, other)).toContain(UNRESOLVED);
  });

  it('is still there when nobody looked into its file', async () => {
    const other = { 'source/catalog-info.yaml': productYaml('other') };
    expect(await reads(here, other, ['reader'])).not.toContain(UNRESOLVED);
  });

  it('is still there when it comes from another repository', async () => {
    const other = REPOSITORY.replace('acme/mesh', 'acme/other');
    const there = held(source('name: out'), 'source/catalog-info.yaml', other);
    expect(await reads(there, {})).not.toContain(UNRESOLVED);
  });
});

describe('a snapshot', () => {
  const run = (snapshot: object, flags: readonly string[] = []) =>
    tree
      .write({
        [FILE]: JSON.stringify(snapshot),
        'catalog-info.yaml': productYaml('a'),
      })
      .run(['check', '--snapshot', FILE, ...flags]);
  const v2 = (pulledAt: string) => ({
    ...{ format: 'data-mesh-snapshot/v2', madeBy: '0', pulledAt },
    entities: AROUND,
  });

  it('that is old is said to be', async () => {
    const { code, err } = await run(v2('2026-11-08T10:00:00Z'));
    expect(err).toBe(
      `data-mesh: ${FILE} is 12 days old, and more than 7 were not expected; pull it anew\n`,
    );
    expect(code).toBe(0);
  });

  it('is as old as somebody allows', async () => {
    const old = v2('2026-11-08T10:00:00Z');
    expect((await run(old, ['--snapshot-max-age', '12'])).err).toBe('');
    expect((await run(old, ['--snapshot-max-age', '11'])).err).not.toBe('');
    const wrong = await run(old, ['--snapshot-max-age', 'P1D']);
    expect(wrong.err).toContain('--snapshot-max-age takes days, not P1D');
  });

  it('that does not say when it was made is told of', async () => {
    expect((await run(v2('lately'))).err).toContain(
      'does not say when it was made',
    );
  });

  it('of an earlier release is read, and is no mesh', async () => {
    const names = [
      'domain:default/sea',
      'group:default/crew',
      'user:default/jo',
    ];
    const { code, err } = await run({
      ...{ format: 'data-mesh-snapshot/v1', pulledAt: '2026-11-20' },
      entities: names.map(ref => ({ ref })),
    });
    expect(err).toContain('made by an earlier release: it has names only');
    expect(code).toBe(0);
  });

  it('of a later release is refused by its name', async () => {
    const { code, err } = await run({ format: 'data-mesh-snapshot/v3' });
    expect(err).toContain(
      'is a snapshot in the format data-mesh-snapshot/v3, and this release reads data-mesh-snapshot/v2',
    );
    expect(code).toBe(2);
  });

  it('that is none is refused', async () => {
    const { code, err } = await run({ entities: [] });
    expect(err).toContain(
      'is no snapshot; make one with `data-mesh snapshot pull`',
    );
    expect(code).toBe(2);
  });
});
