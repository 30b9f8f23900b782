import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  DefaultNotificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { FakeCatalogService } from '../__testUtils__/fakeCatalogService';
import { TestClock, testInstance } from '../__testUtils__/testInstance';
import { TestServer } from '../__testUtils__/testServer';
import type { MeshInstance } from '../mesh/meshInstance';
import { migrate } from '../store/migrate';
import { Notifier } from './notifier';

jest.setTimeout(600_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const group = (name: string) => ({
  ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group', metadata: { name } },
  spec: { type: 'team', children: [] },
});

const product = (name: string, owner: string, more: object = {}) => ({
  ...{ apiVersion: 'data-mesh/v1alpha1', kind: 'DataProduct' },
  metadata: { name },
  spec: {
    ...{ type: 'source-aligned', lifecycle: 'production', owner },
    ...more,
  },
});

const bet = (next: string) => ({
  ...{ apiVersion: 'data-mesh/v1alpha1', kind: 'ValueHypothesis' },
  metadata: { name: 'bet' },
  spec: {
    ...{ owner: 'crew', status: 'active', review: { next } },
    statement: { weBelieve: 'a', willResultIn: 'b' },
  },
});

describe.each(databases.eachSupportedId())('owners on %s', database => {
  let knex: Knex;
  let clock: TestClock;
  let catalog: FakeCatalogService;
  let first: MeshInstance;
  let second: MeshInstance;
  let sent: NotificationSendOptions[];
  let failure: Error | undefined;

  beforeEach(async () => {
    knex = await databases.init(database);
    await migrate(knex);
    clock = new TestClock();
    catalog = new FakeCatalogService();
    sent = [];
    failure = undefined;
    for (const name of ['crew', 'others']) catalog.put(group(name));
    catalog.put(product('visits', 'crew', { inputPorts: [from('nowhere')] }));
    first = testInstance(knex, catalog, clock);
    second = testInstance(knex, catalog, clock);
    await first.step();
    await second.step();
  });

  afterEach(async () => {
    await first.stop();
    await second.stop();
    await knex.destroy();
  });

  const from = (name: string) => ({ name, from: `dataproduct:${name}` });

  const notifierOf = (
    instance: MeshInstance,
    send = async (options: NotificationSendOptions) => {
      if (failure) throw failure;
      sent.push(options);
    },
  ) =>
    new Notifier({
      ...{ mesh: instance, leadership: instance, store: { knex } },
      settings: {
        notifications: { isEnabled: true, everyMs: HOUR_MS },
        isTrustedLocation: () => true,
      },
      notifications: { send },
      ...{ logger: mockServices.logger.mock(), now: clock.now },
    });

  /** An hour later the catalog is read, and owners are told. */
  const later = async (notifier: Notifier, instance = first, ms = HOUR_MS) => {
    clock.pass(ms);
    await instance.step();
    await notifier.tick();
  };

  const told = () =>
    sent.map(({ recipients, payload: { title, description, severity } }) => ({
      to: recipients.type === 'entity' && recipients.entityRef,
      ...{ title, description, severity },
    }));

  const coming = () => told().filter(({ title }) => /what comes/.test(title));

  it('are told nothing of what was so at the first look', async () => {
    const notifier = notifierOf(first);
    await notifier.tick();
    await later(notifier);
    expect(sent).toEqual([]);
  });

  it('are told, each of what is theirs, what came', async () => {
    const notifier = notifierOf(first);
    await notifier.tick();
    catalog.put(product('stays', 'others', { inputPorts: [from('gone')] }));
    catalog.put(product('goes', 'crew', { domain: 'nowhere' }));
    await later(notifier);
    const recipients = told().map(({ to }) => to);
    expect(recipients.sort()).toEqual([
      'group:default/crew',
      'group:default/others',
    ]);
    const crew = told().find(({ to }) => to === 'group:default/crew');
    expect(crew).toMatchObject({
      title: expect.stringMatching(/^Data mesh: \d+ new findings?$/),
      description: expect.stringContaining('New goes: ownership-dangling-ref'),
      severity: 'high',
    });
    expect(crew?.description).not.toMatch(/stays/);
  });

  it('are told though the clock was ahead at the look before', async () => {
    const notifier = notifierOf(first);
    await later(notifier, first, DAY_MS);
    clock.pass(-DAY_MS);
    catalog.put(product('goes', 'crew', { domain: 'nowhere' }));
    await first.step();
    await notifier.tick();
    expect(told().map(({ to }) => to)).toContain('group:default/crew');
  });

  it('are told all of it at once, however much it is', async () => {
    const notifier = notifierOf(first);
    await notifier.tick();
    for (let at = 0; at < 400; at++)
      catalog.put(product(`product-${at}`, 'crew', { domain: 'nowhere' }));
    await later(notifier);
    const [{ came }] = await knex('transition')
      .where('version', '>', 1)
      .andWhere({ to_status: 'fail' })
      .andWhereNot({ severity: 'info' })
      .count({ came: '*' });
    expect(Number(came)).toBeGreaterThan(1_000);
    expect(told().map(({ title }) => title)).toEqual([
      `Data mesh: ${came} new findings`,
    ]);
  });

  it('are told what was resolved, and that alone', async () => {
    const notifier = notifierOf(first);
    await notifier.tick();
    catalog.put(product('nowhere', 'others'));
    await later(notifier);
    expect(told().find(({ to }) => to === 'group:default/crew')).toMatchObject({
      title: expect.stringMatching(/resolved/),
      description: expect.stringContaining(
        'Resolved visits: interop-input-unresolved',
      ),
    });
  });

  it('are told nothing of what came and went again', async () => {
    const notifier = notifierOf(first);
    await notifier.tick();
    catalog.put(product('visits', 'crew', { domain: 'nowhere' }));
    clock.pass(HOUR_MS / 4);
    await first.step();
    catalog.put(product('visits', 'crew', { inputPorts: [from('nowhere')] }));
    await later(notifier);
    expect(sent).toEqual([]);
  });

  it('have one digest at a time, whatever is told', async () => {
    const notifier = notifierOf(first);
    await notifier.tick();
    for (const name of ['a', 'b']) {
      catalog.put(product(name, 'crew', { domain: 'nowhere' }));
      await later(notifier);
    }
    const scopes = sent.map(({ payload }) => payload.scope);
    expect(scopes).toEqual([
      'data-mesh:findings:group:default/crew',
      'data-mesh:findings:group:default/crew',
    ]);
  });

  it('are told once, though the leader goes in between', async () => {
    const notifier = notifierOf(first, async options => {
      sent.push(options);
      // it is sent, and the leader does not live to note it
      await knex('lease').update({ expires_at: 0 });
      clock.pass(60_000);
      await second.step();
    });
    await notifier.tick();
    catalog.put(product('goes', 'crew', { domain: 'nowhere' }));
    await later(notifier);
    expect(second.isLeader).toBe(true);
    const next = notifierOf(second);
    await later(next, second);
    await later(next, second);
    // the second takes the place of the first
    expect(new Set(sent.map(({ payload }) => payload.scope)).size).toBe(1);
    expect(new Set(told().map(({ description }) => description)).size).toBe(1);
    expect(sent).toHaveLength(2);
  });

  it('are told by the leader alone', async () => {
    const [leading, following] = [notifierOf(first), notifierOf(second)];
    await leading.tick();
    catalog.put(product('goes', 'crew', { domain: 'nowhere' }));
    clock.pass(HOUR_MS);
    await first.step();
    await second.step();
    await following.tick();
    expect(sent).toEqual([]);
    await leading.tick();
    expect(sent).toHaveLength(1);
  });

  it('are told later when they cannot be told now', async () => {
    const notifier = notifierOf(first);
    await notifier.tick();
    catalog.put(product('goes', 'crew', { domain: 'nowhere' }));
    failure = new Error('Request failed with status 503');
    await later(notifier);
    expect(sent).toEqual([]);
    failure = undefined;
    await notifier.tick();
    expect(sent).toHaveLength(1);
    await notifier.tick();
    expect(sent).toHaveLength(1);
  });

  it('are told nothing where the portal has no notifications', async () => {
    const server = await TestServer.start((_, res) => res.writeHead(404).end());
    const real = DefaultNotificationService.create({
      auth: mockServices.auth(),
      discovery: {
        getBaseUrl: async () => server.url,
        getExternalBaseUrl: async () => server.url,
      },
    });
    const notifier = notifierOf(first, options => real.send(options));
    await notifier.tick();
    catalog.put(product('goes', 'crew', { domain: 'nowhere' }));
    await later(notifier);
    expect(await knex('notice').whereNull('done_at')).toEqual([]);
    await server.stop();
  });

  it('are told what comes 30, 7 and 1 days before, once each', async () => {
    // 31 days after the clock begins
    catalog.put(bet('2026-12-21'));
    const notifier = notifierOf(first);
    await later(notifier);
    const days: number[] = [];
    for (let day = 1; day <= 33; day++) {
      const before = coming().length;
      await later(notifier, first, DAY_MS);
      if (coming().length > before) days.push(day);
    }
    expect(days).toEqual([1, 24, 30]);
    expect(coming()[0]).toMatchObject({
      to: 'group:default/crew',
      description: '2026-12-21 (in 30 days): bet is to be reviewed',
    });
    expect(coming()[2].description).toMatch(/\(tomorrow\)/);
  }, 300_000);

  it('are told of the end of a port that they read, as soon as it is announced', async () => {
    const reads = { inputPorts: [{ name: 'a', from: 'dataproduct:old#all' }] };
    catalog.put(product('old', 'others', { outputPorts: [{ name: 'all' }] }));
    catalog.put(product('reader', 'crew', reads));
    const notifier = notifierOf(first);
    await later(notifier);
    const deprecated = { sunset: '2027-06-01' };
    catalog.put(
      product('old', 'others', { outputPorts: [{ name: 'all', deprecated }] }),
    );
    await later(notifier);
    await later(notifier);
    expect(coming()).toEqual([
      {
        ...{ to: 'group:default/crew', severity: 'normal' },
        title: 'Data mesh: what comes from 2027-06-01 on',
        description:
          '2027-06-01 (in 193 days): port all of old is switched off; it is read by reader',
      },
    ]);
  });

  it('keep what they were told of what comes, when more is told that day', async () => {
    const ports = ['a', 'b'];
    const inputFrom = (port: string) => ({
      ...{ name: port, from: `dataproduct:old#${port}` },
    });
    const publish = (deprecated: readonly string[]) =>
      product('old', 'others', {
        outputPorts: ports.map(name => ({
          name,
          ...(deprecated.includes(name) && {
            deprecated: { sunset: '2027-06-01' },
          }),
        })),
      });
    catalog.put(publish([]));
    catalog.put(
      product('reader', 'crew', { inputPorts: ports.map(inputFrom) }),
    );
    const notifier = notifierOf(first);
    await later(notifier);
    for (const deprecated of [['a'], ['a', 'b']]) {
      catalog.put(publish(deprecated));
      await later(notifier);
    }
    expect(coming().map(({ description }) => description)).toEqual([
      expect.stringContaining('port a of old'),
      expect.stringContaining('port b of old'),
    ]);
    const scopes = sent
      .filter(({ payload }) => payload.topic === 'data-mesh.ahead')
      .map(({ payload }) => payload.scope);
    expect(new Set(scopes).size).toBe(2);
  });

  it('are told nothing of a mesh that is known to be old', async () => {
    const notifier = notifierOf(first);
    await notifier.tick();
    catalog.put(product('goes', 'crew', { domain: 'nowhere' }));
    clock.pass(HOUR_MS);
    await first.step();
    catalog.failure = new Error('away');
    clock.pass(HOUR_MS);
    await first.step();
    await notifier.tick();
    expect(sent).toEqual([]);
    catalog.failure = undefined;
    await later(notifier);
    expect(sent).toHaveLength(1);
  });
});
