import createKnex, { type Knex } from 'knex';
import { FakeCatalogService } from '../__testUtils__/fakeCatalogService';
import { TestClock, testInstance } from '../__testUtils__/testInstance';
import { migrate } from '../store/migrate';
import { ReadingTable } from './readingTable';

const BET = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'ValueHypothesis',
  metadata: { name: 'bet' },
  spec: {
    owner: 'group:crew',
    status: 'active',
    statement: { weBelieve: 'a', willResultIn: 'b' },
    measures: [{ id: 'wait', direction: 'increase', tripwire: { value: 60 } }],
  },
};

const LEASE_OVER_MS = 60_000;

describe('when the leader goes', () => {
  let knex: Knex;
  const catalog = new FakeCatalogService();
  const clock = new TestClock();

  beforeAll(async () => {
    knex = createKnex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    await migrate(knex);
    catalog.put(BET);
  });

  afterAll(() => knex.destroy());

  const record = (day: string, value: number) =>
    new ReadingTable(knex).record(
      { entity: 'valuehypothesis:default/bet', measure: 'wait' },
      [{ asOf: day, value, source: 'clock' }],
    );
  const crossings = () =>
    knex('transition')
      .where({ rule: 'measure-tripwire-no-decision' })
      .orderBy('id')
      .select('to_status', 'cause');

  it('what follows from a reading is written by the next, once', async () => {
    const first = testInstance(knex, catalog, clock);
    const second = testInstance(knex, catalog, clock);
    await first.step();
    await second.step();
    expect(first.isLeader).toBe(true);
    await record('2026-11-01', 70);
    await first.step();
    await record('2026-11-02', 12);
    // follows a version that does not know the second reading
    await second.step();
    await first.stop();
    await knex('lease').update({ expires_at: 0 });
    clock.pass(LEASE_OVER_MS);
    await second.step();
    expect(second.isLeader).toBe(true);
    await second.step();
    expect((await crossings()).at(-1)).toEqual({
      ...{ to_status: 'fail', cause: 'readings' },
    });
    const fails = (await crossings()).filter(
      ({ to_status }) => to_status === 'fail',
    );
    expect(fails).toHaveLength(1);

    const third = testInstance(knex, catalog, clock);
    await third.step();
    const told = await third.read(
      ({ evaluation }) =>
        evaluation.outcome(
          'measure-tripwire-no-decision',
          'valuehypothesis:default/bet',
        )?.status,
    );
    expect(told).toBe('fail');
  });
});
