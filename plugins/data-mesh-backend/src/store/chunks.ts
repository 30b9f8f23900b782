import type { Knex } from 'knex';
import { pause } from '../slices';
import { isPostgres } from './migrate';

/** SQLite takes no more than 999 values in a statement of its older releases. */
const VALUES_OF_SQLITE = 990;
/** More take longer to be put together than they save on the way. */
const VALUES_OF_POSTGRES = 5_500;
/** No row that is written in portions has more, but where it is said. */
const COLUMNS = 11;

/**
 * The rows in portions that a statement can take. Others go first between two
 * portions: some databases answer without anybody having waited.
 */
export async function* inChunks<Row>(
  knex: Knex,
  rows: readonly Row[],
  columns = COLUMNS,
): AsyncIterable<Row[]> {
  const values = isPostgres(knex) ? VALUES_OF_POSTGRES : VALUES_OF_SQLITE;
  const size = Math.floor(values / columns);
  for (let at = 0; at < rows.length; at += size) {
    if (at > 0) await pause();
    yield rows.slice(at, at + size);
  }
}
