// One instance in a process of its own: it is bundled, started with its options
// as JSON, told what to do by messages, and killed.
import { setImmediate as pause } from 'node:timers/promises';
import { CatalogClient } from '@backstage/catalog-client';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { rules } from '@backstage-data-mesh/rules';
import createKnex, { type Knex } from 'knex';
import { digestOf } from '../../__testUtils__/truth';
import { SweepingCatalog } from '../../catalog/sweepingCatalog';
import { ReadingMemory } from '../../measures/readingMemory';
import { ReadingTable } from '../../measures/readingTable';
import { MeshInstance } from '../../mesh/meshInstance';
import { MeshKeeper } from '../../mesh/meshKeeper';
import { migrate } from '../../store/migrate';
import { Store } from '../../store/store';
import type { ChildOptions, ChildRequest } from './childProtocol';
import { MIGRATIONS, STATEMENTS, type KillPoint } from './points';

const options: ChildOptions = JSON.parse(process.argv[2]);
let armed: { point: KillPoint; after: number } | undefined = options.dieAt && {
  point: options.dieAt,
  after: 0,
};

/** Dies here and now, if this is where it is to die. */
function pass(point: KillPoint): void {
  if (armed?.point !== point || armed.after-- > 0) return;
  process.kill(process.pid, 'SIGKILL');
}

const points = Object.entries({ ...STATEMENTS, ...MIGRATIONS });

function watchStatements(knex: Knex): void {
  const visit = (when: string) => (query: { sql?: string }) => {
    for (const [name, { sql, when: wanted }] of points)
      if (wanted === when && sql.test(query.sql ?? '')) pass(name as KillPoint);
  };
  knex.on('query', visit('before'));
  knex.on('query-response', (_, query) => visit('after')(query));
}

class WatchedKeeper extends MeshKeeper {
  override async change(...args: Parameters<MeshKeeper['change']>) {
    pass('when a change is to be judged');
    void pause().then(() => pass('amid the judging'));
    const result = await super.change(...args);
    pass('with a change judged');
    return result;
  }
}

async function main(): Promise<void> {
  const knex = createKnex({
    client: 'pg',
    connection: { ...options.connection, application_name: 'instance' },
    pool: { min: 0, max: options.poolSize },
    acquireConnectionTimeout: 2_000,
  });
  watchStatements(knex);
  await migrate(knex);
  process.send?.({ event: 'migrated' });
  let offsetMs = options.offsetMs;
  const now = () => new Date(Date.now() + offsetMs);
  const readings = new ReadingMemory(new ReadingTable(knex));
  const settings = {
    configuration: { settings: new Map(), rules: [] },
    isTrustedLocation: () => true,
    timeZone: 'UTC',
    catalog: { minMsBetweenSweeps: 100, msBetweenResyncs: 60_000 },
  };
  const client = new CatalogClient({
    discoveryApi: { getBaseUrl: async () => options.catalogUrl },
  });
  const log = (text: string) => options.isTalking && console.error(text);
  const logger = {
    ...{ debug: () => {}, info: log, warn: log, error: log },
  } as unknown as LoggerService;
  const instance = new MeshInstance({
    keeper: new WatchedKeeper({
      ...{ rules, settings },
      storedReadings: readings.of,
    }),
    store: new Store(knex, { leaseMs: options.leaseMs }),
    catalog: new SweepingCatalog({
      catalog: {
        queryEntities: async request => {
          pass('before a page of the catalog');
          const page = await client.queryEntities(request);
          pass('with a page of the catalog');
          return page;
        },
        getEntitiesByRefs: async request => {
          pass('before bodies of the catalog');
          const bodies = await client.getEntitiesByRefs(request);
          pass('with bodies of the catalog');
          return bodies;
        },
      },
      auth: { getOwnServiceCredentials: async () => ({}) } as AuthService,
      ...{ now, requestMs: 2_000 },
    }),
    ...{ settings, logger, readings, now },
    ...{ holder: options.name, pollMs: options.pollMs },
  });
  instance.start();

  let held: readonly Knex.Transaction[] = [];

  /** Holds all connections of the pool, so that nobody else gets one. */
  async function exhaust(): Promise<void> {
    held = await Promise.all(
      Array.from({ length: options.poolSize }, async () => {
        // whoever stands in line before may take longer than one waits
        for (;;) {
          const trx = await knex.transaction().catch(() => undefined);
          if (trx) return trx;
        }
      }),
    );
  }

  async function giveBack(): Promise<void> {
    await Promise.all(held.map(trx => trx.rollback()));
  }

  async function handle(request: ChildRequest): Promise<object> {
    const { isLeader } = instance;
    if (request.ask === 'frame')
      return instance.read(({ frame }) => ({ frame, isLeader }));
    if (request.ask === 'answer')
      return instance.read(({ evaluation, frame }) => ({
        ...{ frame, isLeader },
        digest: digestOf(evaluation.outcomes()),
      }));
    if (request.ask === 'die') armed = request;
    if (request.ask === 'hint') instance.hint(request.refs);
    if (request.ask === 'refresh') await instance.refresh(request);
    if (request.ask === 'clock') offsetMs = request.offsetMs;
    if (request.ask === 'exhaust') await exhaust();
    if (request.ask === 'giveBack') await giveBack();
    if (request.ask === 'record')
      await new ReadingTable(knex).record(request.place, request.readings);
    if (request.ask === 'stop') {
      const started = performance.now();
      await instance.stop();
      return { tookMs: performance.now() - started };
    }
    return {};
  }

  process.on('message', ({ id, ...request }: ChildRequest & { id: number }) => {
    void handle(request as ChildRequest).then(
      answer => process.send?.({ id, answer }),
      error => process.send?.({ id, error: `${error.name}: ${error.message}` }),
    );
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ event: 'started' });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
