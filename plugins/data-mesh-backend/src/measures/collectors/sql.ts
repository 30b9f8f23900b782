import type { Socket } from 'node:net';
import createKnex, { type Knex } from 'knex';
import { z } from 'zod';
import {
  collectEach,
  CollectorError,
  defineCollector,
  MeasureProblem,
  measuresWith,
  readEach,
  requestSignal,
  toReading,
  type CollectorRun,
  type Found,
} from './collector';

const settings = z
  .strictObject({
    client: z.enum(['pg', 'better-sqlite3']),
    /** As knex takes it. */
    connection: z.union(
      [z.string().min(1), z.record(z.string(), z.unknown())],
      {
        error: 'must be a text, or an object as knex takes it',
      },
    ),
    measures: measuresWith({
      /** One `select` of `value` and `observed_at`; it may ask for `:since`. */
      query: z
        .string()
        .min(1)
        .max(20_000)
        .refine(text => !text.includes(';'), {
          error: 'must be one statement, without a semicolon',
        }),
    }),
  })
  .refine(
    ({ client, connection }) =>
      client === 'pg' || typeof fileOf(connection) === 'string',
    { path: ['connection'], error: 'must be the path of the file' },
  );

type Settings = z.output<typeof settings>;

/** The path of the file, of what is configured for SQLite. */
function fileOf(
  connection: string | Readonly<Record<string, unknown>>,
): unknown {
  return typeof connection === 'string' ? connection : connection.filename;
}

/** A database that works ends a query that takes too long by itself, before that. */
const GRACE_MS = 1_000;
const MAX_ROWS = 1_000;
const BEGINNING = '1970-01-01T00:00:00.000Z';

/** Asks a database of the operator, and cannot change it. */
export const sql = defineCollector({
  type: 'sql',
  settings,
  create(each) {
    let open: Source | undefined;
    return {
      async collect(run) {
        open ??= connect(each, run.timeoutMs);
        const source = open;
        return collectEach(each.measures, async measure => {
          const { query } = measure;
          const since = run.watermarkOf(measure) ?? BEGINNING;
          const rows = await ask(source, query, { since, run });
          return toReadings(rows, run);
        });
      },
      async close() {
        await open?.knex.destroy();
        open = undefined;
      },
    };
  },
});

/** A database that is asked. */
interface Source {
  readonly knex: Knex;
  /** Ends the connection: one who stands still says nothing, and not that either. */
  hangUp(): void;
}

/** What the driver of PostgreSQL calls a connection. */
interface PostgresConnection {
  readonly connection?: { readonly stream?: Socket };
}

function connect({ client, connection }: Settings, timeoutMs: number): Source {
  let newest: PostgresConnection | undefined;
  const isFile = client === 'better-sqlite3';
  const knex = createKnex({
    client,
    connection: isFile
      ? { filename: String(fileOf(connection)), options: { readonly: true } }
      : (connection as string | Knex.PgConnectionConfig),
    useNullAsDefault: true,
    acquireConnectionTimeout: timeoutMs,
    pool: {
      ...{ min: 0, max: 1 },
      afterCreate(made: PostgresConnection, done: () => void) {
        newest = made;
        done();
      },
    },
  });
  return { knex, hangUp: () => newest?.connection?.stream?.destroy() };
}

interface Row {
  readonly value: unknown;
  readonly observed_at: unknown;
}

async function ask(
  { knex, hangUp }: Source,
  query: string,
  { since, run }: { readonly since: string; readonly run: CollectorRun },
): Promise<readonly Row[]> {
  const isPostgres = knex.client.config.client === 'pg';
  // as JSON tells it, a day is a day in whatever time zone this runs
  const columns = isPostgres
    ? `cast(value as double precision) as value, to_jsonb(observed_at) #>> '{}' as observed_at`
    : 'value, observed_at';
  // within another query it can be nothing but a query; the line ends a comment
  const statement = `select ${columns} from (\n${query}\n) as found limit ${MAX_ROWS + 1}`;
  const { signal, timeoutMs } = run;
  const late = requestSignal({ signal, timeoutMs: timeoutMs + GRACE_MS });
  late.addEventListener('abort', hangUp);
  try {
    return await knex.transaction(
      async trx => {
        if (isPostgres) {
          await trx.raw(
            `set local statement_timeout = ${Math.ceil(timeoutMs)}`,
          );
          await trx.raw(`set local time zone 'UTC'`);
        }
        const result = await trx.raw(statement, { since });
        return isPostgres ? result.rows : result;
      },
      { readOnly: true },
    );
  } catch (error) {
    if (late.aborted)
      throw new CollectorError('the database does not answer in time');
    throw explain(error);
  } finally {
    late.removeEventListener('abort', hangUp);
  }
}

/** The code of a fault alone: messages of databases quote users, hosts and rows. */
function explain(error: unknown): Error {
  const { code } = Object(error);
  const told =
    typeof code === 'string' && /^\w+$/.test(code) ? ` (${code})` : '';
  if (code === '57014') return new MeasureProblem('the query takes too long');
  if (/^(42|22|25|0A|SQLITE_ERROR|SQLITE_READONLY)/.test(String(code)))
    return new MeasureProblem(`the database refuses the query${told}`);
  return new CollectorError(`the database cannot be asked${told}`);
}

function toReadings(rows: readonly Row[], { now }: CollectorRun): Found {
  if (rows.length > MAX_ROWS)
    throw new MeasureProblem(
      `the query gives more than ${MAX_ROWS} rows; ask for what is after :since`,
    );
  return readEach(rows, ({ value, observed_at: time }) =>
    toReading(value, typeof time === 'string' ? inUtc(time) : time, now),
  );
}

/** A moment without a zone is one of UTC. */
function inUtc(text: string): string {
  const time = text.replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T');
  return /T[\d:.]+$/.test(time) ? `${time}Z` : time;
}
