import type { Knex } from 'knex';
import { isPostgres } from './migrate';

/**
 * Milliseconds since 1970 in SQL, by the one clock that all instances have:
 * that of the database.
 */
export function databaseTime(knex: Knex): string {
  return isPostgres(knex)
    ? '(extract(epoch from clock_timestamp()) * 1000)::bigint'
    : "cast((julianday('now') - 2440587.5) * 86400000 as integer)";
}
