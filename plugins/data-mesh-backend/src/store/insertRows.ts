import type { Knex } from 'knex';
import { pause } from '../slices';
import { inChunks } from './chunks';
import { isPostgres } from './migrate';

/** Written by one statement of PostgreSQL, which is put together in one piece. */
const PORTION = 500;

/** Where rows go. */
interface Target {
  readonly table: string;
  /** Rows with the same values in these columns are replaced. */
  readonly replaced?: readonly string[];
}

/**
 * Adds rows of texts, numbers, truths, times and bytes to a table; all of them have
 * the same columns. PostgreSQL is given them as one value: it takes twice as long
 * when each value is one of its own, and its driver gets new memory for a statement
 * again and again while that grows.
 */
export async function insertRows(
  trx: Knex.Transaction,
  target: Target,
  rows: readonly object[],
): Promise<void> {
  if (isPostgres(trx)) {
    for (let at = 0; at < rows.length; at += PORTION) {
      if (at > 0) await pause();
      await insertAsJson(trx, target, rows.slice(at, at + PORTION));
    }
    return;
  }
  for await (const some of inChunks(trx, rows)) {
    const query = trx(target.table).insert(some);
    await (target.replaced
      ? query.onConflict([...target.replaced]).merge()
      : query);
  }
}

async function insertAsJson(
  trx: Knex.Transaction,
  { table, replaced }: Target,
  rows: readonly object[],
): Promise<void> {
  const columns = Object.keys(rows[0]);
  const others = columns.filter(column => !replaced?.includes(column));
  const merge = others.map(() => '?? = excluded.??').join(', ');
  await trx.raw(
    `insert into ?? (??) select ?? from json_populate_recordset(null::??, ?)${
      replaced ? ` on conflict (??) do update set ${merge}` : ''
    }`,
    [
      ...[table, columns, columns, table, toJson(rows)],
      ...(replaced ? [replaced, ...others.flatMap(each => [each, each])] : []),
    ] as Knex.RawBinding[],
  );
}

/** What JSON may escape, and no text of PostgreSQL can hold. */
const ESCAPED = /\\u(?:d[89a-f]|0000)/i;
const UNWRITABLE = /\p{Surrogate}|\0/gu;

function toJson(given: readonly object[]): string {
  const rows = given.map(bytesAsText);
  const json = JSON.stringify(rows);
  return ESCAPED.test(json)
    ? JSON.stringify(rows, (_, value) =>
        typeof value === 'string' ? value.replace(UNWRITABLE, '\ufffd') : value,
      )
    : json;
}

/** Bytes as PostgreSQL reads them from a text. */
function bytesAsText(row: object): object {
  const bytes = Object.entries(row).filter(
    (field): field is [string, Uint8Array] => field[1] instanceof Uint8Array,
  );
  if (bytes.length === 0) return row;
  return {
    ...row,
    ...Object.fromEntries(
      bytes.map(([column, value]) => [
        column,
        `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`,
      ]),
    ),
  };
}
