import { TestDatabases } from '@backstage/backend-test-utils';
import { rules } from '@backstage-data-mesh/rules';
import type { Knex } from 'knex';
import { FakeCatalogService } from '../__testUtils__/fakeCatalogService';
import { readSample } from '../__testUtils__/sample';
import {
  TestClock,
  testInstance,
  testSettings,
} from '../__testUtils__/testInstance';
import { EntityTable } from '../store/entityTable';
import { migrate } from '../store/migrate';
import type { InstanceOptions } from './instanceOptions';
import { MeshKeeper } from './meshKeeper';
import type { MeshInstance } from './meshInstance';

jest.setTimeout(600_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const PRODUCT = 'dataproduct:default/stock-levels';

const group = (name: string) => ({
  ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
  metadata: { name },
  spec: { type: 'team', children: [] },
});

describe.each(databases.eachSupportedId())(
  'the outline of a mesh in %s',
  id => {
    let knex: Knex;
    let catalog: FakeCatalogService;
    let leader: MeshInstance;
    const clock = new TestClock();
    const started: MeshInstance[] = [];

    function instance(more: Partial<InstanceOptions> = {}): MeshInstance {
      const one = testInstance(knex, catalog, clock, more);
      started.push(one);
      return one;
    }

    beforeEach(async () => {
      knex = await databases.init(id);
      await migrate(knex);
      catalog = new FakeCatalogService();
      readSample().forEach(entity => catalog.put(entity));
      leader = instance();
    });

    afterEach(async () => {
      jest.restoreAllMocks();
      for (const each of started.splice(0)) await each.stop();
      await knex.destroy();
    });

    /** The outline without functions, and without how fresh the mesh is. */
    async function outline(one: MeshInstance) {
      const { frame, rules: all, ...told } = await one.outline();
      const ids = all.map(({ id: rule, declaredBy }) => [
        rule,
        declaredBy?.body,
      ]);
      return { ...told, rules: ids, version: frame.version, asOf: frame.asOf };
    }

    const hasProduct = (one: MeshInstance) =>
      one.readEntity(PRODUCT, ({ graph, node }) => graph.refOf(node));

    it('is told from the tables as it is told from memory', async () => {
      await leader.step();
      const starting = instance();
      const early = await outline(starting);
      expect(early.rules).toContainEqual([
        expect.any(String),
        expect.stringMatching(/^governancebody:/),
      ]);
      expect((await starting.outline()).frame).toMatchObject({
        ...{ stale: true, staleReasons: ['starting'] },
      });
      expect(early).toEqual(await outline(leader));
      await starting.step();
      expect(early).toEqual(await outline(starting));
    });

    it('counts bodies whose decisions do not count, and leaves out their rules', async () => {
      await leader.step();
      const isTrustedLocation = () => false;
      const starting = instance({
        keeper: new MeshKeeper({
          ...{ rules, settings: { ...testSettings, isTrustedLocation } },
        }),
      });
      const early = await outline(starting);
      expect(early.untrustedBodies).toBeGreaterThan(0);
      expect(early.rules).toEqual(rules.map(rule => [rule.id, undefined]));
      await starting.step();
      expect(early).toEqual(await outline(starting));
    });

    it('follows what others write', async () => {
      await leader.step();
      const starting = instance();
      const before = await outline(starting);
      catalog.put(group('late-comers'));
      clock.pass(60_000);
      await leader.step();
      expect(await outline(starting)).toEqual({
        ...before,
        version: before.version + 1,
        entities: before.entities + 1,
        asOf: clock.now().toISOString(),
      });
    });

    it('tells of an entity by itself, and of none that has gone', async () => {
      await leader.step();
      const starting = instance();
      expect(await hasProduct(starting)).toBe(PRODUCT);
      catalog.drop(PRODUCT);
      clock.pass(60_000);
      await leader.step();
      expect(await hasProduct(starting)).toBeUndefined();
      expect(await hasProduct(leader)).toBeUndefined();
    });

    it('is not there before anybody has read the catalog', async () => {
      const starting = instance();
      const notYet = 'has not been read yet';
      await expect(starting.outline()).rejects.toThrow(notYet);
      await expect(hasProduct(starting)).rejects.toThrow(notYet);
    });

    it('is not there while the database is away', async () => {
      await leader.step();
      const starting = instance();
      const away = new Error('The database is away');
      jest.spyOn(EntityTable.prototype, 'count').mockRejectedValueOnce(away);
      await expect(starting.outline()).rejects.toThrow('has not been read yet');
      expect((await starting.outline()).entities).toBe(catalog.all.length);
    });

    // SQLite has one connection, which is taken while all is read
    if (id === 'POSTGRES_15')
      it('lets nobody wait until all entities are read', async () => {
        await leader.step();
        const starting = instance();
        const order: string[] = [];
        const { all } = EntityTable.prototype;
        jest
          .spyOn(EntityTable.prototype, 'all')
          .mockImplementationOnce(async function* read(this: EntityTable) {
            const { frame } = await starting.outline();
            order.push(`outline of version ${frame.version}`);
            await hasProduct(starting);
            order.push('entity');
            yield* all.call(this);
            order.push('read');
          });
        await starting.step();
        expect(order).toEqual(['outline of version 1', 'entity', 'read']);
      });
  },
);
