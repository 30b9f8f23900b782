import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { readSample } from '../__testUtils__/sample';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

const domain = (name: string, description = '') => ({
  ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Domain' },
  ...{ metadata: { name, description }, spec: { owner: 'group:crew' } },
});
const named = (count: number, description?: string) =>
  Array.from({ length: count }, (_, at) =>
    domain(`d${String(at).padStart(4, '0')}`, description),
  );

describe('the snapshot of the mesh', () => {
  let house: TestHouse;

  afterEach(() => house.stop());

  const page = (query: object = {}) =>
    request(house.app).get('/snapshot').query(query);

  const look = () => request(house.app).post('/evaluate').send({}).expect(200);

  /** Page by page, with what happens between them. */
  async function pages(query: object, between = async () => {}) {
    const found: any[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await page({ ...query, cursor }).expect(200);
      found.push(body);
      cursor = body.pageInfo.nextCursor;
      await between();
    } while (cursor);
    return found;
  }

  const namesOf = (found: readonly any[]): string[] =>
    found.flatMap(({ items }) => items.map((item: any) => item.metadata.name));

  it('is all of it, sorted by ref, each once', async () => {
    house = await TestHouse.start(named(250));
    const found = await pages({ limit: 120 });
    expect(found.map(({ items }) => items.length)).toEqual([120, 120, 10]);
    expect(namesOf(found)).toEqual(named(250).map(each => each.metadata.name));
  });

  it('stays that of the version that it began with', async () => {
    house = await TestHouse.start(named(6));
    let change = 0;
    const found = await pages({ limit: 2 }, async () => {
      if (change++) return;
      house.catalog.put(domain('d0003', 'edited'));
      house.catalog.put(domain('d0009'));
      house.catalog.drop('domain:default/d0005');
      await look();
    });
    const [{ version, asOf }] = found;
    expect(found.map(each => [each.version, each.asOf])).toEqual(
      found.map(() => [version, asOf]),
    );
    expect(found.flatMap(({ items }) => items)).toEqual(named(6));
    const anew = await pages({});
    expect(anew[0].version).toBe(version + 1);
    expect(namesOf(anew)).toEqual([
      'd0000',
      'd0001',
      'd0002',
      'd0003',
      'd0004',
      'd0009',
    ]);
  });

  it('needs nothing that is remembered while nothing changes', async () => {
    house = await TestHouse.start(named(3));
    await house.knex('entity_revision').delete();
    expect(namesOf(await pages({}))).toHaveLength(3);
  });

  it('has small pages of large entities, and none without an end', async () => {
    house = await TestHouse.start(named(12, 'x'.repeat(150_000)));
    const found = await pages({});
    expect(found.map(({ items }) => items.length)).toEqual([3, 3, 3, 3]);
  });

  it('reaches the end though the caller sees little', async () => {
    house = await TestHouse.start(named(2_300));
    const sees = (ref: string) => ref.endsWith('d2299');
    house.policy = { result: 'conditional', sees };
    expect(namesOf(await pages({}))).toEqual(['d2299']);
  });

  it('has of other kinds what the mesh reads of them', async () => {
    house = await TestHouse.start([
      {
        ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'User' },
        metadata: { name: 'jo', annotations: { 'acme.com/room': '7' } },
        spec: { memberOf: ['crew'], profile: { email: 'jo@acme.com' } },
      },
    ]);
    const [{ items }] = await pages({});
    expect(items).toEqual([
      {
        ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'User' },
        ...{ metadata: { name: 'jo' }, spec: { memberOf: ['crew'] } },
      },
    ]);
  });

  it('is compressed by what compresses every answer of a backend', async () => {
    house = await TestHouse.start(readSample());
    const { rootConfig: config, rootLogger: logger } = mockServices;
    const middleware = MiddlewareFactory.create({
      ...{ config: config(), logger: logger() },
    });
    const app = express().use(middleware.compression(), house.app);
    const { headers, body } = await request(app).get('/snapshot').expect(200);
    expect(headers['content-encoding']).toBe('gzip');
    expect(body.items.length).toBeGreaterThan(50);
  });

  it('takes a cursor for an hour, and none of another question', async () => {
    house = await TestHouse.start(readSample());
    const { body } = await page({ limit: 1 });
    const cursor = body.pageInfo.nextCursor;
    const now = jest.spyOn(Date, 'now');
    now.mockReturnValue(Date.now() + 3_601_000);
    const { body: late } = await page({ cursor }).expect(400);
    now.mockRestore();
    expect(late.error.message).toContain('begin again');
    const other = await request(house.app).get('/findings?limit=1').expect(200);
    await page({ cursor: other.body.pageInfo.nextCursor }).expect(400);
  });
});
