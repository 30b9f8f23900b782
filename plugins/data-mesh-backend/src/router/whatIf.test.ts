import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { applyMoves, type Move } from '@backstage-data-mesh/rules';
import request from 'supertest';
import { readSample } from '../__testUtils__/sample';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

const MOVES: readonly Move[] = [
  { move: 'dataproduct:field-visits', to: 'group:data-platform' },
  { merge: 'group:support-line', into: 'group:field-engagement' },
  { retire: 'kidney-results' },
  { retire: 'shipments' },
];

const sample = readSample();
const { items } = readMesh(sample);
const graph = buildMeshGraph(items);

const tryMoves = (house: TestHouse, moves: readonly object[]) =>
  request(house.app).post('/whatif').send({ moves });

/** The keys of all failures, and the version that they are of. */
async function failures(house: TestHouse): Promise<readonly string[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await request(house.app)
      .get('/findings')
      .query({ status: 'fail', limit: 500, ...(cursor && { cursor }) })
      .expect(200);
    for (const { findings } of body.items)
      keys.push(...findings.map(({ key }: { key: string }) => key));
    cursor = body.pageInfo.nextCursor;
  } while (cursor);
  return keys.sort();
}

const keysOf = (found: readonly { readonly key: string }[]) =>
  found.map(({ key }) => key);

describe('a what-if', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.start(sample);
  });

  afterAll(() => house.stop());

  it('tells what the rules find once the moves are written', async () => {
    const before = await failures(house);
    const { body } = await tryMoves(house, MOVES).expect(200);
    expect(body.isPartial).toBe(false);
    expect(body.findings.appeared.length).toBeGreaterThan(0);
    expect(body.findings.resolved.length).toBeGreaterThan(0);
    expect(body.teams.length).toBeGreaterThan(1);
    expect(body.coordination.before).not.toEqual(body.coordination.after);

    const moved = applyMoves(graph, MOVES);
    if (!moved.ok) throw new Error('the moves cannot be made');
    expect(body.patches).toEqual(JSON.parse(JSON.stringify(moved.patches)));
    const written = await TestHouse.start(sample);
    const { put = [], remove = [] } = moved.change;
    put.forEach(({ entity }) => written.catalog.put(entity));
    remove.forEach(ref => written.catalog.drop(ref));
    await request(written.app).post('/evaluate').send({}).expect(200);
    const gone = new Set(keysOf(body.findings.resolved));
    const expected = [
      ...before.filter(key => !gone.has(key)),
      ...keysOf(body.findings.appeared),
    ];
    expect(await failures(written)).toEqual(expected.sort());
    await written.stop();
  });

  it('leaves everything as it was', async () => {
    const before = await failures(house);
    const status = () => request(house.app).get('/status');
    const { body: was } = await status();
    const first = await tryMoves(house, MOVES).expect(200);
    const second = await tryMoves(house, MOVES).expect(200);
    expect(second.body.findings).toEqual(first.body.findings);
    expect(await failures(house)).toEqual(before);
    expect((await status()).body).toEqual(was);
  });

  it('shows to nobody who reads meanwhile', async () => {
    const before = await failures(house);
    const trying = tryMoves(house, MOVES).then(({ status }) => status);
    const reading = Array.from({ length: 20 }, () => failures(house));
    for (const read of await Promise.all(reading)) expect(read).toEqual(before);
    expect(await trying).toBe(200);
  });

  it('says of each move that cannot be made where and why', async () => {
    const { body } = await tryMoves(house, [
      { move: 'therapy-start-journy', to: 'group:data-platform' },
      { retire: 'therapy-start-journey' },
      { merge: 'group:nobody', into: 'group:data-platform' },
    ]).expect(400);
    expect(body.error.message).toMatch(
      /^body\.moves\.0\.move: .*therapy-start-journey.*; body\.moves\.2\.merge: .*not in the mesh/,
    );
  });

  it('takes nothing that is no move, and no more than a hundred', async () => {
    const retire = { retire: 'therapy-start-journey' };
    for (const moves of [
      [],
      [{}],
      [{ move: 'a' }],
      [{ ...retire, to: 'group:data-platform' }],
      Array.from({ length: 101 }, () => retire),
    ])
      expect((await tryMoves(house, moves)).status).toBe(400);
  });

  it('is stopped when the caller leaves, and is undone', async () => {
    const before = await failures(house);
    const server = house.app.listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const left = Array.from({ length: 3 }, (_, index) => {
      const call = http.request({
        ...{ port, host: '127.0.0.1', path: '/whatif', method: 'POST' },
        headers: { 'content-type': 'application/json' },
      });
      call.end(JSON.stringify({ moves: MOVES }));
      return new Promise<void>(resolve => {
        call.on('error', () => {});
        call.on('close', () => resolve());
        setTimeout(() => call.destroy(), 20 * (index + 1));
      });
    });
    await Promise.all(left);
    expect(await failures(house)).toEqual(before);
    await tryMoves(house, MOVES).expect(200);
    await new Promise(resolve => server.close(resolve));
  });

  it('knows nothing of what the caller may not see, not even as a name', async () => {
    const hidden = 'dataproduct:default/therapy-start-journey';
    house.policy = { result: 'conditional', sees: ref => ref !== hidden };
    const about = async (name: string) => {
      const moves = [
        { move: 'field-visits', to: `domain:${name}` },
        { retire: name },
        { merge: 'field-visits', into: name },
      ];
      const { text, status } = await tryMoves(house, moves);
      expect(status).toBe(400);
      return text.replaceAll(name, 'NAME');
    };
    const missing = 'no-such-product-anywhere';
    expect(await about('therapy-start-journey')).toBe(await about(missing));
    const { body, text } = await tryMoves(house, [MOVES[0]]).expect(200);
    expect(body.isPartial).toBe(true);
    expect(text).not.toContain('therapy-start-journey');
    house.policy = { result: 'allow', sees: () => true };
  });
});
