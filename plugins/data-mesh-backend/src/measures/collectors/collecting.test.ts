import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { FakeCatalogService } from '../../__testUtils__/fakeCatalogService';
import { TestClock, testInstance } from '../../__testUtils__/testInstance';
import type { MeshInstance } from '../../mesh/meshInstance';
import { migrate } from '../../store/migrate';
import type { MeasurePlace } from '../readingTable';
import { CollectorError, type Collector } from './collector';
import { Collecting } from './collecting';
import { CollectorStateTable } from './collectorStateTable';

jest.setTimeout(600_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const PLACE = { entity: 'valuehypothesis:default/rounds', measure: 'visits' };
const HOUR_MS = 3_600_000;
const LEASE_OVER_MS = 60_000;

describe.each(databases.eachSupportedId())('collecting on %s', database => {
  let knex: Knex;
  let clock: TestClock;
  let first: MeshInstance;
  let second: MeshInstance;
  const warned: string[] = [];

  beforeEach(async () => {
    knex = await databases.init(database);
    await migrate(knex);
    clock = new TestClock();
    const catalog = new FakeCatalogService();
    first = testInstance(knex, catalog, clock);
    second = testInstance(knex, catalog, clock);
    await first.step();
    await second.step();
    warned.length = 0;
  });

  afterEach(async () => {
    await first.stop();
    await second.stop();
    await knex.destroy();
  });

  const collecting = (
    leadership: MeshInstance,
    collect: Collector['collect'],
    everyMs = HOUR_MS,
    places: readonly MeasurePlace[] = [PLACE],
  ) =>
    new Collecting({
      collectors: [
        {
          ...{ id: 'warehouse', type: 'test', places },
          ...{ everyMs, timeoutMs: 1_000, collector: { collect } },
        },
      ],
      ...{ knex, leadership, now: clock.now },
      logger: mockServices.logger.mock({
        warn: (message: string) => void warned.push(message),
      }),
    });

  const found = (value: number, asOf = clock.today, ...problems: string[]) => ({
    collected: [{ place: PLACE, readings: [{ value, asOf }] }],
    problems,
  });

  const readings = () =>
    knex('reading').orderBy('id').select('observed_at', 'value', 'source');

  const state = async () =>
    (await new CollectorStateTable(knex).all()).get('warehouse');

  it('takes readings once, however often they are found', async () => {
    const all = collecting(first, async () => found(16));
    await all.tick();
    clock.pass(2 * HOUR_MS);
    await all.tick();
    expect(await readings()).toEqual([
      { observed_at: clock.today, value: 16, source: 'collector:warehouse' },
    ]);
    expect(await state()).toMatchObject({ failures: 0, recorded: 0 });
  });

  it('waits until it is due', async () => {
    let runs = 0;
    const all = collecting(first, async () => {
      runs++;
      return found(runs);
    });
    await all.tick();
    await all.tick();
    clock.pass(HOUR_MS / 2);
    await all.tick();
    expect(runs).toBe(1);
  });

  it('does not wait for an hour to which its clock was set by mistake', async () => {
    const collect = jest.fn(async () => found(16));
    const all = collecting(first, collect);
    clock.pass(48 * HOUR_MS);
    await all.tick();
    clock.pass(-48 * HOUR_MS);
    await all.tick();
    expect(collect).toHaveBeenCalledTimes(2);
  });

  it('keeps the pace that is configured now', async () => {
    const collect = jest.fn(async () => found(16));
    await collecting(first, collect, 24 * HOUR_MS).tick();
    clock.pass(2 * HOUR_MS);
    await collecting(first, collect, 24 * HOUR_MS).tick();
    expect(collect).toHaveBeenCalledTimes(1);
    await collecting(first, collect, HOUR_MS).tick();
    expect(collect).toHaveBeenCalledTimes(2);
  });

  it('tries at once after a start what had a problem, and not again and again', async () => {
    const collect = jest.fn(async () => found(16, clock.today, 'a#b: faulty'));
    await collecting(first, collect, 24 * HOUR_MS).tick();
    const again = collecting(first, collect, 24 * HOUR_MS);
    await again.tick();
    await again.tick();
    expect(collect).toHaveBeenCalledTimes(2);
  });

  it('reads a measure that was added at once after a start, and then at its pace', async () => {
    const collect = jest.fn(async () => found(16));
    await collecting(first, collect).tick();
    const places = [PLACE, { ...PLACE, measure: 'cost' }];
    const more = collecting(first, collect, HOUR_MS, places);
    await more.tick();
    expect(collect).toHaveBeenCalledTimes(2);
    // it has nothing to tell of the new one yet
    await more.tick();
    expect(collect).toHaveBeenCalledTimes(2);
    await collecting(first, collect).tick();
    expect(collect).toHaveBeenCalledTimes(2);
  });

  it('is told what it has read before', async () => {
    const marks: (string | undefined)[] = [];
    const all = collecting(first, async ({ watermarkOf }) => {
      marks.push(watermarkOf(PLACE));
      return found(16);
    });
    const before = clock.today;
    await all.tick();
    clock.pass(2 * HOUR_MS);
    await all.tick();
    expect(marks).toEqual([undefined, before]);
  });

  it('is judged by what it found', async () => {
    await collecting(first, async () => found(16)).tick();
    await first.step();
    const { version } = await first.read(({ frame }) => frame);
    expect(version).toBe(2);
  });

  it('does nothing where another instance leads', async () => {
    const collect = jest.fn(async () => found(16));
    await collecting(second, collect).tick();
    expect(collect).not.toHaveBeenCalled();
  });

  it('writes nothing when another instance has come to lead meanwhile', async () => {
    const all = collecting(first, async () => {
      await knex('lease').update({ expires_at: 0 });
      clock.pass(LEASE_OVER_MS);
      await second.step();
      expect(second.isLeader).toBe(true);
      return found(16);
    });
    await all.tick();
    expect(await readings()).toEqual([]);
    expect(await state()).toBeUndefined();
    expect(warned).toEqual([]);
  });

  it('waits longer after each failure, tells of the first, and recovers', async () => {
    let fails = true;
    const all = collecting(first, async () => {
      if (fails) throw new CollectorError('warehouse answers with 503');
      return found(16);
    });
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 4; attempt++) {
      await all.tick();
      const { nextAt, triedAt } = (await state())!;
      pauses.push(nextAt.getTime() - triedAt.getTime());
      clock.pass(pauses[attempt]);
    }
    pauses.forEach((pause, failures) => {
      expect(pause).toBeGreaterThanOrEqual(15_000 * 2 ** failures);
      expect(pause).toBeLessThanOrEqual(45_000 * 2 ** failures);
    });
    expect(await state()).toMatchObject({
      ...{ failures: 4, problem: 'warehouse answers with 503' },
      succeededAt: undefined,
    });
    expect(warned).toEqual(['Collector warehouse: warehouse answers with 503']);
    fails = false;
    await all.tick();
    expect(await state()).toMatchObject({ failures: 0, problem: undefined });
  });

  it('never waits longer than its pace, however often it fails', async () => {
    const all = collecting(first, async () => {
      throw new CollectorError('away');
    });
    for (let attempt = 0; attempt < 12; attempt++) {
      await all.tick();
      clock.pass(HOUR_MS);
    }
    const { nextAt, triedAt, failures } = (await state())!;
    expect(failures).toBe(12);
    expect(nextAt.getTime() - triedAt.getTime()).toBe(HOUR_MS);
  });

  it('tells nothing of what a fault says that nobody foresaw', async () => {
    await collecting(first, async () => {
      throw new TypeError('password is my-password');
    }).tick();
    expect(await state()).toMatchObject({ problem: 'it broke (TypeError)' });
    expect(warned.join()).not.toMatch(/my-password/);
  });

  it('keeps a value that was taken, and tells that it is another now', async () => {
    let value = 16;
    const all = collecting(first, async () => found(value, '2026-11-19'));
    await all.tick();
    value = 17;
    clock.pass(2 * HOUR_MS);
    await all.tick();
    expect(await readings()).toMatchObject([{ value: 16 }]);
    expect((await state())?.problem).toMatch(/1 readings differ/);
  });

  it('takes what is right beside what is wrong', async () => {
    await collecting(first, async () =>
      found(16, clock.today, 'a#b: the value is no finite number'),
    ).tick();
    expect(await readings()).toHaveLength(1);
    expect(await state()).toMatchObject({
      ...{ failures: 0, problem: 'a#b: the value is no finite number' },
    });
  });

  it('ends soon when it is stopped, and writes nothing more', async () => {
    let started = () => {};
    const isStarted = new Promise<void>(done => {
      started = done;
    });
    const all = collecting(
      first,
      ({ signal }) =>
        new Promise(done => {
          started();
          signal.addEventListener('abort', () => done(found(16)));
        }),
    );
    all.start();
    await isStarted;
    await all.stop();
    expect(await readings()).toEqual([]);
  });
});
