/** SQLite takes no more than 999 values in a statement of its older releases. */
const ROWS_OF_A_STATEMENT = 90;

/** The rows in portions that a statement can take. */
export function* inChunks<Row>(
  rows: readonly Row[],
  size = ROWS_OF_A_STATEMENT,
): Iterable<Row[]> {
  for (let at = 0; at < rows.length; at += size)
    yield rows.slice(at, at + size);
}
