import createKnex, { type Knex } from 'knex';
import { eventually } from '../__testUtils__/eventually';
import { FakeCatalogService } from '../__testUtils__/fakeCatalogService';
import { TestClock, testInstance } from '../__testUtils__/testInstance';
import { migrate } from '../store/migrate';
import { Store } from '../store/store';

jest.setTimeout(600_000);

const LEASE_MS = 60_000;
/** So often a leader shows that it lives; no lease ends meanwhile. */
const BEAT_MS = 50;
const NEVER_MS = 2_000_000_000;

/** An answer that is waited for. */
function laterAnswer() {
  let answer = () => {};
  const answered = new Promise<void>(resolve => {
    answer = resolve;
  });
  return { answered, answer };
}

/** A catalog that answers when it is told to. */
function slowCatalog(until: Promise<unknown>): FakeCatalogService {
  const catalog = new FakeCatalogService();
  const { queryEntities } = catalog.service;
  catalog.service.queryEntities = async (...args) => {
    await until;
    return queryEntities(...args);
  };
  return catalog;
}

function livelyStore(knex: Knex): Store {
  const store = new Store(knex, { leaseMs: LEASE_MS });
  Object.assign(store.leases, { renewMs: BEAT_MS });
  return store;
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
  const { answered, answer } = laterAnswer();
  const catalog = slowCatalog(answered);
  catalog.put({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'crew' },
    spec: { type: 'team', children: [] },
  });
  const clock = new TestClock();
  const store = livelyStore(knex);
  const first = testInstance(knex, catalog, clock, { store });
  const second = testInstance(knex, catalog, clock, { store });
  const looking = first.step();
  const expiry = async (): Promise<number> =>
    (await knex('lease').first('expires_at'))?.expires_at ?? 0;
  await eventually(async () => expect(await expiry()).toBeGreaterThan(0));
  // as if the time of the lease were over
  await knex('lease').update({ expires_at: 0 });
  await eventually(async () => expect(await expiry()).toBeGreaterThan(0));
  await second.step();
  expect(second.isLeader).toBe(false);
  answer();
  await looking;
  const { version } = await first.read(({ frame }) => frame);
  expect(version).toBe(1);
  await first.stop();
  await second.stop();
  await knex.destroy();
});

it('has one sign of life wait for the database, and not one more each time', async () => {
  const knex = await migrated();
  const store = livelyStore(knex);
  // the heart beats when it is told to, and never by itself
  Object.assign(store.leases, { renewMs: NEVER_MS });
  const timers = jest.spyOn(globalThis, 'setInterval');
  const beats: (() => void)[] = [];
  let waiting = 0;
  let most = 0;
  store.leases.renew = async () => {
    most = Math.max(most, ++waiting);
    await new Promise<void>(resolve => beats.push(resolve));
    waiting--;
  };
  const { answered, answer } = laterAnswer();
  const leader = testInstance(knex, slowCatalog(answered), new TestClock(), {
    store,
  });
  const looking = leader.step();
  const beat = await eventually(async () => {
    const heart = timers.mock.calls.find(([, pause]) => pause === NEVER_MS);
    expect(heart).toBeDefined();
    return heart![0] as () => void;
  });
  for (let done = 0; done < 3; done++) {
    await eventually(async () => {
      beat();
      expect(beats).toHaveLength(done + 1);
    });
    for (let more = 0; more < 4; more++) beat();
    expect(beats).toHaveLength(done + 1);
    beats[done]();
  }
  answer();
  await looking;
  expect(most).toBe(1);
  timers.mockRestore();
  await leader.stop();
  await knex.destroy();
});
