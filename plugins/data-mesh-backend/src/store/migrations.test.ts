import { readdirSync } from 'node:fs';
import path from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { isPostgres, migrate } from './migrate';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
jest.setTimeout(600_000);

const folder = path.resolve(__dirname, '../../migrations');
const files = readdirSync(folder).sort();
/** Schemas of which something is left to be done, by their last migration. */
const older = files.slice(0, -1);

/** Brings tables to where a migration left them. */
async function migrateUntil(knex: Knex, last: string): Promise<void> {
  await knex.migrate.latest({
    migrationSource: {
      getMigrations: async () => files.filter(file => file <= last),
      getMigrationName: (file: string) => file,
      getMigration: async (file: string) => require(path.join(folder, file)),
    },
  });
}

async function tablesOf(knex: Knex): Promise<string[]> {
  const rows = isPostgres(knex)
    ? await knex('pg_tables').where({ schemaname: 'public' }).pluck('tablename')
    : await knex('sqlite_master').where({ type: 'table' }).pluck('name');
  return rows.filter(name => !/^(knex|sqlite)_/.test(name)).sort();
}

/** The columns that somebody who writes a row has to know, by their types. */
type Columns = ReadonlyMap<string, string>;

async function columnsOf(knex: Knex, table: string): Promise<Columns> {
  const info = await knex(table).columnInfo();
  return new Map(
    Object.entries(info)
      .filter(([name]) => name !== 'id')
      .map(([name, { type }]) => [name, type]),
  );
}

/** A row as a release writes it that knows these columns and no others. */
function rowOf(columns: Columns, number: number): Record<string, unknown> {
  const pairs = [...columns].map(([name, type]) => [
    name,
    valueOf(type, number),
  ]);
  return Object.fromEntries(pairs);
}

function valueOf(type: string, number: number): unknown {
  if (/int|double|float|real/.test(type)) return number;
  if (/bool/.test(type)) return true;
  if (/time|date/.test(type)) return new Date(Date.UTC(2026, 0, number));
  if (/blob|bytea|binary/.test(type)) return Buffer.from([number]);
  return `text ${number}`;
}

describe.each(databases.eachSupportedId())('the tables in %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
  });

  it.each(older)(
    'as %s left them are brought up to date, with all that is in them',
    async last => {
      await migrateUntil(knex, last);
      const before = new Map<string, object[]>();
      for (const table of await tablesOf(knex)) {
        await knex(table).insert(rowOf(await columnsOf(knex, table), 1));
        before.set(table, await knex(table));
      }
      await migrate(knex);
      for (const [table, rows] of before) {
        const now = await knex(table).select(Object.keys(rows[0]));
        expect(now).toEqual(rows);
      }
    },
  );

  it.each(older)(
    'are written and read by who knows them as %s left them',
    async last => {
      await migrateUntil(knex, last);
      const known = new Map<string, Columns>();
      for (const table of await tablesOf(knex))
        known.set(table, await columnsOf(knex, table));
      await migrate(knex);
      for (const [table, columns] of known) {
        const row = rowOf(columns, 2);
        await knex(table).insert(row);
        await knex(table).update(row);
        const [read] = await knex(table).select([...columns.keys()]);
        expect(Object.keys(read)).toEqual([...columns.keys()]);
      }
    },
  );

  it('are up to date when they are brought so again', async () => {
    await migrate(knex);
    const tables = await tablesOf(knex);
    await migrate(knex);
    expect(await tablesOf(knex)).toEqual(tables);
    expect(tables).toEqual(expect.arrayContaining(['entity', 'transition']));
  });

  it('are left as they are by a release that does not know their last migration', async () => {
    await migrate(knex);
    await knex('knex_migrations').insert({
      ...{ name: '29991231100000_of_the_release_after.js', batch: 99 },
      migration_time: new Date(),
    });
    await migrate(knex);
    expect(await tablesOf(knex)).toContain('entity');
  });

  it('are taken away and made again', async () => {
    await migrate(knex);
    const tables = await tablesOf(knex);
    const directory = folder;
    await knex.migrate.rollback({ directory }, true);
    expect(await tablesOf(knex)).toEqual([]);
    await migrate(knex);
    expect(await tablesOf(knex)).toEqual(tables);
  });
});
