import createKnex from 'knex';
import { inChunks } from './chunks';

const sqlite = createKnex({
  client: 'better-sqlite3',
  connection: ':memory:',
  useNullAsDefault: true,
});
const postgres = createKnex({ client: 'pg' });

afterAll(async () => {
  await sqlite.destroy();
  await postgres.destroy();
});

const rows = Array.from({ length: 1_201 }, (_, row) => row);

async function sizesOf(...asked: Parameters<typeof inChunks<number>>) {
  const sizes: number[] = [];
  const all: number[] = [];
  for await (const some of inChunks(...asked)) {
    sizes.push(some.length);
    all.push(...some);
  }
  expect(all).toEqual(asked[1]);
  return sizes;
}

describe('rows in portions', () => {
  it('are as many as older releases of SQLite take values', async () => {
    const sizes = await sizesOf(sqlite, rows);
    expect(Math.max(...sizes) * 11).toBeLessThanOrEqual(999);
    expect(sizes).toHaveLength(14);
  });

  it('are more for PostgreSQL', async () => {
    expect(await sizesOf(postgres, rows)).toEqual([500, 500, 201]);
  });

  it('are fewer where a row has more columns', async () => {
    const sizes = await sizesOf(sqlite, rows, 33);
    expect(Math.max(...sizes)).toBe(30);
  });

  it('are none of no rows', async () => {
    expect(await sizesOf(postgres, [])).toEqual([]);
  });
});
