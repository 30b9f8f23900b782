import { setTimeout as wait } from 'node:timers/promises';
import createKnex, { type Knex } from 'knex';
import { FakeCatalogService } from '../__testUtils__/fakeCatalogService';
import { TestClock, testInstance } from '../__testUtils__/testInstance';
import { migrate } from '../store/migrate';
import { Store } from '../store/store';

jest.setTimeout(600_000);

const LEASE_MS = 400;

/** A catalog that takes longer for an answer than a lease lasts. */
function slowCatalog(): FakeCatalogService {
  const catalog = new FakeCatalogService();
  const { queryEntities } = catalog.service;
  catalog.service.queryEntities = async (...args) => {
    await wait(4 * LEASE_MS);
    return queryEntities(...args);
  };
  return catalog;
}

async function migrated(): Promise<Knex> {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  await migrate(knex);
  return knex;
}

it('does not cost the leader its place however long a look takes', async () => {
  const knex = await migrated();
  const catalog = slowCatalog();
  catalog.put({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'crew' },
    spec: { type: 'team', children: [] },
  });
  const clock = new TestClock();
  const store = new Store(knex, { leaseMs: LEASE_MS });
  const first = testInstance(knex, catalog, clock, { store });
  const second = testInstance(knex, catalog, clock, { store });
  const looking = first.step();
  await wait(2 * LEASE_MS);
  await second.step();
  expect(second.isLeader).toBe(false);
  await looking;
  const { version } = await first.read(({ frame }) => frame);
  expect(version).toBe(1);
  await first.stop();
  await second.stop();
  await knex.destroy();
});

it('has one sign of life wait for the database, and not one more each time', async () => {
  const knex = await migrated();
  const store = new Store(knex, { leaseMs: LEASE_MS });
  let waiting = 0;
  let most = 0;
  store.leases.renew = async () => {
    most = Math.max(most, ++waiting);
    await wait(2 * LEASE_MS);
    waiting--;
  };
  const leader = testInstance(knex, slowCatalog(), new TestClock(), { store });
  await leader.step();
  expect(most).toBe(1);
  await leader.stop();
  await knex.destroy();
});
