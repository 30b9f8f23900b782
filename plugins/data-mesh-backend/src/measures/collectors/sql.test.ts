import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import createKnex, { type Knex } from 'knex';
import { collectorRun } from '../../__testUtils__/collectorRun';
import { CollectorError, type Collector } from './collector';
import { StandingProxy } from '../../__testUtils__/standingProxy';
import { sql } from './sql';

const VISITS = { entity: 'valuehypothesis:default/rounds', measure: 'visits' };
const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING;

const DATABASES = [
  { client: 'better-sqlite3' as const },
  ...(POSTGRES ? [{ client: 'pg' as const }] : []),
];

describe.each(DATABASES)('the collector of $client', ({ client }) => {
  let folder: string;
  let knex: Knex;
  let connection: string;
  const opened: Collector[] = [];

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sql-'));
    connection = POSTGRES ?? '';
    if (client !== 'pg') connection = path.join(folder, 'warehouse.sqlite');
    knex = createKnex({
      client,
      connection: client === 'pg' ? connection : { filename: connection },
      useNullAsDefault: true,
    });
    await knex.schema.dropTableIfExists('visit');
    await knex.schema.createTable('visit', table => {
      table.date('day');
      table.integer('number');
    });
    await knex('visit').insert([
      { day: '2026-11-18', number: 14 },
      { day: '2026-11-19', number: 16 },
    ]);
  });

  afterAll(async () => {
    for (const each of opened) await each.close?.();
    await knex.schema.dropTable('visit');
    await knex.destroy();
    await fs.rm(folder, { recursive: true });
  });

  const collect = (query: string, watermark?: string) => {
    const settings = { client, connection, measures: [{ ...VISITS, query }] };
    const collector = sql.create(sql.settings.parse(settings));
    opened.push(collector);
    return collector.collect(collectorRun({ watermarkOf: () => watermark }));
  };

  it('reads rows, and days stay days', async () => {
    const { collected, problems } = await collect(
      'select number as value, day as observed_at from visit order by day',
    );
    expect(problems).toEqual([]);
    expect(collected[0].readings).toEqual([
      { value: 14, asOf: '2026-11-18' },
      { value: 16, asOf: '2026-11-19' },
    ]);
  });

  it('tells the query what was read before', async () => {
    const { collected } = await collect(
      'select number as value, day as observed_at from visit where day > :since -- new ones',
      '2026-11-18',
    );
    expect(collected[0].readings).toEqual([{ value: 16, asOf: '2026-11-19' }]);
  });

  it('takes a moment without a zone for one of UTC', async () => {
    const { collected } = await collect(
      `select 1 as value, '2026-11-19 08:30:00' as observed_at`,
    );
    expect(collected[0].readings[0].asOf).toBe('2026-11-19T08:30:00.000Z');
  });

  it.each([
    'delete from visit',
    "insert into visit values ('2026-11-17', 1) returning number as value",
    'select 1 as value) as a limit 0',
    'drop table visit',
  ])('changes nothing by %s', async query => {
    const { problems } = await collect(query);
    expect(problems[0]).toMatch(/the database refuses the query/);
    expect(await knex('visit')).toHaveLength(2);
  });

  it('tells no row in a problem', async () => {
    const { problems } = await collect(
      'select number as value, day as observed_at from no_such_table_of_salaries',
    );
    expect(problems[0]).toMatch(/refuses the query \(\w+\)$/);
  });

  it('refuses more than 1,000 rows', async () => {
    const { problems } = await collect(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < 1100)
       select i as value, '2026-11-19' as observed_at from n`,
    );
    expect(problems[0]).toMatch(/more than 1000 rows/);
  });

  it('refuses what is no number', async () => {
    const { problems } = await collect(
      `select null as value, '2026-11-19' as observed_at`,
    );
    expect(problems[0]).toMatch(/no finite number/);
  });

  it('takes what is a number beside what is none', async () => {
    const { collected, problems } = await collect(
      `select null as value, '2026-11-18' as observed_at
       union all select 16, '2026-11-19'`,
    );
    expect(collected[0].readings).toEqual([{ value: 16, asOf: '2026-11-19' }]);
    expect(problems[0]).toMatch(/1 of 2 readings are left out: .*no finite/);
  });

  it('says that a database is away, and not with whose password', async () => {
    const away =
      client === 'pg'
        ? 'postgres://me:my-password@127.0.0.1:1/none'
        : path.join(folder, 'no', 'such.sqlite');
    const collector = sql.create(
      sql.settings.parse({
        ...{ client, connection: away },
        measures: [{ ...VISITS, query: 'select 1' }],
      }),
    );
    opened.push(collector);
    const error = await collector
      .collect(collectorRun())
      .catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(CollectorError);
    expect(String(error)).toMatch(/the database cannot be asked/);
    expect(String(error)).not.toMatch(/my-password/);
  });
});

const describePostgres = POSTGRES ? describe : describe.skip;

describePostgres('a database that stands still; needs PostgreSQL', () => {
  it('is not waited for', async () => {
    const proxy = await StandingProxy.to(new URL(POSTGRES!));
    const [first, second] = ['first', 'second'].map(measure => ({
      ...{ entity: VISITS.entity, measure },
      query: `select 16 as value, '2026-11-19' as observed_at`,
    }));
    const collector = sql.create(
      sql.settings.parse({
        ...{ client: 'pg', connection: proxy.url },
        measures: [first, second],
      }),
    );
    const collect = () => collector.collect(collectorRun({ timeoutMs: 1_000 }));
    const run = collectorRun();
    expect((await collector.collect(run)).collected).toHaveLength(2);
    proxy.stand();
    await expect(collect()).rejects.toThrow('does not answer in time');
    proxy.goOn();
    expect((await collector.collect(run)).collected).toHaveLength(2);
    await collector.close?.();
    await proxy.close();
  }, 600_000);
});

it('takes one statement alone', () => {
  const measures = [{ ...VISITS, query: 'select 1; drop table visit' }];
  const settings = { client: 'pg', connection: 'x', measures };
  expect(sql.settings.safeParse(settings).success).toBe(false);
});
