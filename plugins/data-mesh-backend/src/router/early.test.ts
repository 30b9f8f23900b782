import {
  operations,
  type Operation,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import request from 'supertest';
import { OF_TABLES } from '../__testUtils__/ofTables';
import type { Shown } from '../__testUtils__/heldKeeper';
import { readSample } from '../__testUtils__/sample';
import { TestHouse } from '../__testUtils__/testHouse';

jest.setTimeout(600_000);

/** What stands in paths, by what each part of them is called. */
const NAMED: Readonly<Record<string, string>> = {
  kind: 'dataproduct',
  namespace: 'default',
  by: 'domain',
  measure: 'adherence',
  set: 'trusted',
  reached: '1',
};

/** Questions about something else than a data product. */
const ABOUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  getOperatingModel: { kind: 'domain' },
  getDomainProducts: { kind: 'domain' },
  getTeam: { kind: 'group' },
};

const reading = Object.values<Operation>(operations).filter(
  ({ method, query }) => method === 'get' && query.safeParse({}).success,
);

describe('a mesh that is not all in memory', () => {
  let house: TestHouse;
  let names: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const sample = readSample() as any[];
    names = Object.fromEntries(
      sample.map(({ kind, metadata }) => [kind.toLowerCase(), metadata.name]),
    );
    house = await TestHouse.start(sample, { shows: 'graph' });
  });

  afterAll(() => house.stop());

  const ask = async ({ id, path }: Operation, shows: Shown) => {
    house.keeper.shows = shows;
    const parts = { ...NAMED, ...ABOUT[id] };
    const filled: Readonly<Record<string, string>> = {
      ...parts,
      name: names[parts.kind],
      id: encodeURIComponent(`domain:default/${names.domain}`),
    };
    const { status, body } = await request(house.app).get(
      path.replace(/\{(\w+)\}/g, (_, part: string) => filled[part]),
    );
    // times, and cursors, which are sealed anew for each answer
    const { asOf, ageSeconds, rules, timings, pageInfo, ...rest } = body;
    const hasMore = pageInfo?.nextCursor !== undefined;
    return { status, hasMore, ...rest };
  };

  it.each(reading.map(operation => [operation.id, operation] as const))(
    'is told of by %s, while it is judged, as when it is judged',
    async (_id, operation) => {
      const early = await ask(operation, 'graph');
      expect(early).toEqual(await ask(operation, 'all'));
    },
  );

  it.each(reading.map(operation => [operation.id, operation] as const))(
    'is told of by %s, while the tables are read, as when it is judged, or not at all',
    async (id, operation) => {
      const early = await ask(operation, 'nothing');
      const isAnswered = OF_TABLES.includes(id) || early.status !== 503;
      const notYet = { ...early, status: 503 };
      expect(early).toEqual(isAnswered ? await ask(operation, 'all') : notYet);
    },
  );
});
