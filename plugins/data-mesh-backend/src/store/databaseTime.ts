import type { Knex } from 'knex';
import { isPostgres } from './migrate';

/** What the one clock says that all instances have. */
export async function readDatabaseTime(knex: Knex): Promise<Date> {
  const [{ now }] = await knex.select({ now: knex.raw(databaseTime(knex)) });
  // PostgreSQL gives large integers as texts
  return new Date(Number(now));
}

/**
 * Milliseconds since 1970 in SQL, by the one clock that all instances have:
 * that of the database.
 */
export function databaseTime(knex: Knex): string {
  return isPostgres(knex)
    ? '(extract(epoch from clock_timestamp()) * 1000)::bigint'
    : "cast((julianday('now') - 2440587.5) * 86400000 as integer)";
}
