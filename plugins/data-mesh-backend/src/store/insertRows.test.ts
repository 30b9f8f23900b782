import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { insertRows } from './insertRows';
import { migrate } from './migrate';

jest.setTimeout(120_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15'],
});

const since = new Date('2026-11-28T12:34:56.789Z');

const line = (rule: string, status: string, more: object = {}) => ({
  ...{ subject: 'domain:default/care', rule, status },
  ...{ is_grace: false, severity: null, keys_hash: 'abc', since, version: 1 },
  ...more,
});

describe.each(databases.eachSupportedId())('rows in %s', id => {
  let knex: Knex;
  const write = (rows: readonly object[]) =>
    knex.transaction(trx =>
      insertRows(
        trx,
        { table: 'outcome', replaced: ['subject', 'rule'] },
        rows,
      ),
    );
  const read = async (rule: string) => {
    const row = await knex('outcome').where({ rule }).first();
    return {
      ...row,
      ...{ is_grace: Boolean(row.is_grace), since: new Date(row.since) },
    };
  };

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrate(knex);
  });

  it('are read as they were written', async () => {
    const more = { is_grace: true, severity: 'error', version: 2_147_483_647 };
    const rows = [line('a', 'fail'), line('b', "'?\\u0041«é😀", more)];
    await write(rows);
    expect(await read('a')).toEqual(rows[0]);
    expect(await read('b')).toEqual(rows[1]);
  });

  it('take the place of those with the same key', async () => {
    await write([line('c', 'fail')]);
    await write([line('c', 'unknown', { version: 3 }), line('d', 'fail')]);
    expect(await read('c')).toMatchObject({ status: 'unknown', version: 3 });
    expect(await read('d')).toMatchObject({ status: 'fail', version: 1 });
  });

  it('may be none, or more than a statement takes', async () => {
    await write([]);
    await write(Array.from({ length: 2_500 }, (_, n) => line(`r${n}`, 'fail')));
    const [{ count }] = await knex('outcome')
      .where('rule', 'like', 'r%')
      .count({ count: '*' });
    expect(Number(count)).toBe(2_500);
  });

  it('hold bytes as they are, and none', async () => {
    const all = Buffer.from(Uint8Array.from({ length: 256 }, (_, n) => n));
    const row = (ref: string, body: Uint8Array | null) => ({
      ...{ ref, version: 1, at: since, body },
    });
    const rows = [
      row('a', all),
      row('b', null),
      row('c', new Uint8Array()),
      row('d', new Uint8Array(all.buffer, all.byteOffset + 1, 2)),
    ];
    await knex.transaction(trx =>
      insertRows(
        trx,
        { table: 'entity_revision', replaced: ['ref', 'version'] },
        rows,
      ),
    );
    const found = await knex('entity_revision').select('body').orderBy('ref');
    expect(found.map(({ body }) => body && [...body])).toEqual([
      ...[[...all], null, [], [1, 2]],
    ]);
  });

  it('hold half of a sign, where a text was cut, as an unknown one', async () => {
    await write([line('e', '😀'.slice(0, 1))]);
    expect((await read('e')).status).toBe('\ufffd');
  });
});
