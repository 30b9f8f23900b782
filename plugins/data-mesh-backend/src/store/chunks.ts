import { pause } from '../slices';

/** SQLite takes no more than 999 values in a statement of its older releases. */
const ROWS_OF_A_STATEMENT = 90;

/**
 * The rows in portions that a statement can take. Others go first between two
 * portions: some databases answer without anybody having waited.
 */
export async function* inChunks<Row>(
  rows: readonly Row[],
  size = ROWS_OF_A_STATEMENT,
): AsyncIterable<Row[]> {
  for (let at = 0; at < rows.length; at += size) {
    if (at > 0) await pause();
    yield rows.slice(at, at + size);
  }
}
