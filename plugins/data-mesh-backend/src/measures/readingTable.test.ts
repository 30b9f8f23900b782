import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../store/migrate';
import { ReadingMemory } from './readingMemory';
import { ReadingTable } from './readingTable';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
jest.setTimeout(600_000);

const wait = { entity: 'valuehypothesis:default/bet', measure: 'wait' };
const read = (asOf: string, value: number, source = 'clock') => ({
  ...{ asOf, value, source },
});

describe.each(databases.eachSupportedId())('readings in %s', id => {
  let knex: Knex;
  let table: ReadingTable;

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    table = new ReadingTable(knex);
  });

  beforeEach(() => knex('reading').delete());
  afterAll(() => knex.destroy());

  const all = () =>
    knex('reading').orderBy('id').select('observed_at', 'source', 'value');

  it('are kept once, however often they come', async () => {
    const some = [read('2026-11-02', 0.1), read('2026-11-01', 2e-300)];
    expect(await table.record(wait, some)).toEqual({
      recorded: 2,
      known: 0,
      differing: 0,
    });
    const more = [...some, read('2026-11-03', 3), read('2026-11-03', 3)];
    expect(await table.record(wait, more)).toEqual({
      recorded: 1,
      known: 3,
      differing: 0,
    });
    expect(await table.record(wait, [read('2026-11-03', 4, 'eye')])).toEqual({
      ...{ recorded: 1, known: 0, differing: 0 },
    });
    expect((await all()).map(({ value }) => value)).toEqual([
      ...[0.1, 2e-300, 3, 4],
    ]);
  });

  it('are refused all together when one is there with another value', async () => {
    await table.record(wait, [read('2026-11-01', 1)]);
    const some = [read('2026-11-02', 2), read('2026-11-01', 9)];
    await expect(table.record(wait, some)).rejects.toMatchObject({
      ...{ name: 'OtherValueError', index: 1, value: 1 },
    });
    const twice = [read('2026-11-03', 2), read('2026-11-03', 9)];
    await expect(table.record(wait, twice)).rejects.toMatchObject({ index: 1 });
    expect(await all()).toHaveLength(1);
  });

  it('stay as they are, or are corrected, where it is said so', async () => {
    await table.record(wait, [read('2026-11-01', 1), read('2026-11-02', 2)]);
    const some = [
      ...[read('2026-11-01', 9), read('2026-11-02', 2), read('2026-11-03', 3)],
    ];
    expect(await table.record(wait, some, 'keep')).toEqual({
      ...{ recorded: 1, known: 1, differing: 1 },
    });
    expect((await all()).map(({ value }) => value)).toEqual([1, 2, 3]);
    const [{ last }] = await knex('reading').max({ last: 'id' });
    expect(await table.record(wait, some, 'correct')).toEqual({
      ...{ recorded: 0, known: 2, differing: 1 },
    });
    expect((await all()).map(({ value }) => value)).toEqual([1, 2, 3, 9]);
    // what counts is what was said last
    expect(await table.record(wait, some, 'correct')).toMatchObject({
      ...{ known: 3, differing: 0 },
    });
    const memory = new ReadingMemory(table);
    await memory.load(Number(last));
    const values = () =>
      memory.of(wait.entity, 'wait').map(({ value }) => value);
    expect(values()).toEqual([1, 2, 3]);
    await memory.catchUp();
    expect(values()).toEqual([9, 2, 3]);
  });

  it('of one measure are not those of another', async () => {
    await table.record(wait, [read('2026-11-01', 1)]);
    const other = { ...wait, measure: 'cost' };
    expect(await table.record(other, [read('2026-11-01', 2)])).toEqual({
      ...{ recorded: 1, known: 0, differing: 0 },
    });
  });

  it('reach memory in the order of time, and tell whom they are about', async () => {
    const memory = new ReadingMemory(table);
    await table.record(wait, [read('2026-11-02', 2), read('2026-11-01', 1)]);
    expect(await memory.catchUp()).toEqual([wait.entity]);
    await table.record(wait, [read('2026-10-01', 0)]);
    expect(await memory.catchUp()).toEqual([wait.entity]);
    expect(await memory.catchUp()).toEqual([]);
    const values = () =>
      memory.of(wait.entity, 'wait').map(({ value }) => value);
    expect(values()).toEqual([0, 1, 2]);
    await memory.load(memory.place - 1);
    expect(values()).toEqual([1, 2]);
    expect(await memory.catchUp(memory.place)).toEqual([]);
    expect(await memory.catchUp()).toEqual([wait.entity]);
  });

  it('are held in memory up to a number, the newest of them', async () => {
    const days = Array.from({ length: 2_500 }, (_, at) =>
      new Date(at * 86_400_000).toISOString().slice(0, 10),
    );
    const readings = days.map((day, at) => read(day, at));
    await table.record(wait, readings.slice(1_000));
    await table.record(wait, readings.slice(0, 1_000));
    const memory = new ReadingMemory(table);
    await memory.catchUp();
    const held = memory.of(wait.entity, 'wait');
    expect(held.map(({ value }) => value)).toEqual(
      readings.slice(500).map(({ value }) => value),
    );
  });

  it('are never missed by who reads on while others write', async () => {
    const memory = new ReadingMemory(table);
    let isOver = false;
    const reading = (async () => {
      while (!isOver) await memory.catchUp();
    })();
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let at = 1; at <= 12; at++)
        await table.record({ ...wait, measure: `m${writer}` }, [
          read(`2026-11-${String(at).padStart(2, '0')}`, at),
          read(`2026-10-${String(at).padStart(2, '0')}`, at),
        ]);
    });
    await Promise.all(writers);
    isOver = true;
    await reading;
    await memory.catchUp();
    const held = writers.map(
      (_, writer) => memory.of(wait.entity, `m${writer}`).length,
    );
    expect(held).toEqual(writers.map(() => 24));
  });
});
