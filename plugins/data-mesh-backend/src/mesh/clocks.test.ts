import createKnex, { type Knex } from 'knex';
import { FakeCatalogService } from '../__testUtils__/fakeCatalogService';
import { TestClock, testInstance } from '../__testUtils__/testInstance';
import { hasEntity } from '../router/hasEntity';
import { migrate } from '../store/migrate';
import type { MeshInstance } from './meshInstance';

const HOUR_MS = 3_600_000;
const A_LITTLE_MS = 10;

const group = (name: string) => ({
  ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
  metadata: { name },
  spec: { type: 'team', children: [] },
});

jest.setTimeout(120_000);

describe('an instance whose clock was an hour ahead', () => {
  let knex: Knex;
  let catalog: FakeCatalogService;
  let clock: TestClock;
  let instance: MeshInstance;

  beforeEach(async () => {
    knex = createKnex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    await migrate(knex);
    catalog = new FakeCatalogService();
    clock = new TestClock();
    catalog.put(group('crew'));
    instance = testInstance(knex, catalog, clock);
    clock.pass(HOUR_MS);
    await instance.step();
    clock.pass(A_LITTLE_MS - HOUR_MS);
  });

  afterEach(async () => {
    await instance.stop();
    await knex.destroy();
  });

  it('looks at the catalog as soon as it is right again', async () => {
    catalog.put(group('new'));
    await instance.step();
    expect(await hasEntity(instance)('group:default/new')).toBe(true);
    const { asOf } = await instance.read(({ frame }) => frame);
    expect(asOf).toBe(clock.now().toISOString());
  });

  it('shows that it leads', async () => {
    await knex('lease').update({ expires_at: 0 });
    await instance.step();
    const [{ expires_at: until }] = await knex('lease');
    expect(until).toBeGreaterThan(0);
    expect(instance.isLeader).toBe(true);
  });
});
