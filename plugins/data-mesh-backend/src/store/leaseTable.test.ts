import { TestDatabases } from '@backstage/backend-test-utils';
import { eventually } from '../__testUtils__/eventually';
import { migrate } from './migrate';
import { FencedOutError } from './leaseTable';
import { Store } from './store';

jest.setTimeout(600_000);

/** Long enough that nobody stands still for as long without being made to. */
const LEASE_MS = 5_000;

const databases = TestDatabases.create({ ids: ['POSTGRES_15'] });
// skipped without PostgreSQL: in SQLite a write that stands still holds the one
// connection, and nobody could take its place
const describePostgres = databases.supports('POSTGRES_15')
  ? describe
  : describe.skip;

describePostgres(
  'a leader that stands still amid a write; needs PostgreSQL',
  () => {
    it('keeps nobody from leading, and what it had begun is not written', async () => {
      const knex = await databases.init('POSTGRES_15');
      await migrate(knex);
      const store = new Store(knex, { leaseMs: LEASE_MS });
      const lease = await store.leases.acquire('first');
      let goOn = () => {};
      const standingStill = new Promise<void>(resolve => {
        goOn = resolve;
      });
      let isAmid = false;
      const writing = store.fenced(lease!, async trx => {
        await trx('secret').insert({ name: 'half', value: 'a' });
        isAmid = true;
        await standingStill;
        await trx('secret').insert({ name: 'rest', value: 'b' });
      });
      const outcome = writing.then(
        () => 'written',
        () => 'not written',
      );
      await eventually(async () => expect(isAmid).toBe(true));
      const next = await eventually(async () => {
        const taken = await store.leases.acquire('second');
        if (!taken) throw new Error('Nobody leads');
        return taken;
      });
      expect(next.fence).toBe(lease!.fence + 1);
      goOn();
      expect(await outcome).toBe('not written');
      expect(await knex('secret').whereIn('name', ['half', 'rest'])).toEqual(
        [],
      );
      await expect(
        store.fenced(lease!, async () => undefined),
      ).rejects.toBeInstanceOf(FencedOutError);
    });
  },
);
