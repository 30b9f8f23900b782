import { dataProduct } from '@backstage-data-mesh/model';
import createKnex, { type Knex } from 'knex';
import { eventually } from '../__testUtils__/eventually';
import { FakeCatalogService } from '../__testUtils__/fakeCatalogService';
import { TestClock, testInstance } from '../__testUtils__/testInstance';
import { migrate } from '../store/migrate';
import { Store } from '../store/store';
import type { MeshInstance } from './meshInstance';

jest.setTimeout(600_000);

const product = (title: string) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: { name: 'visits', title },
  spec: {
    ...{ type: 'aggregate', lifecycle: 'production' },
    ...{ owner: 'group:crew', domain: 'care' },
  },
});

/** The connection ends when all is written, and nobody is told so. */
class StoreThatLosesAnswers extends Store {
  loses = false;

  override async commit(...args: Parameters<Store['commit']>): Promise<void> {
    await super.commit(...args);
    if (this.loses) throw new Error('The connection was reset');
  }
}

describe('what is judged and cannot be written', () => {
  let knex: Knex;
  let catalog: FakeCatalogService;
  let clock: TestClock;
  let isFull: boolean;
  let first: MeshInstance;

  beforeEach(async () => {
    knex = createKnex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    await migrate(knex);
    isFull = false;
    catalog = new FakeCatalogService();
    clock = new TestClock();
    first = instance();
    catalog.put(product('Visits'));
    await first.step();
    // changed in the catalog, and taken back before anybody could write it
    isFull = true;
    catalog.put(product('Another'));
    clock.pass(6_000);
    await first.step().catch(() => {});
    catalog.put(product('Visits'));
  });

  afterEach(async () => {
    await first.stop();
    await knex.destroy();
  });

  function instance(): MeshInstance {
    const participants = [
      async () => {
        if (isFull) throw new Error('The disk is full');
      },
    ];
    return testInstance(knex, catalog, clock, { participants });
  }

  const tell = (mesh: MeshInstance) =>
    mesh.read(({ evaluation, frame }) => ({
      ...frame,
      titles: evaluation.graph
        .ofKind(dataProduct)
        .map(node => evaluation.graph.get(dataProduct, node)?.metadata.title),
    }));

  /** The lease runs out by the clock of the database. */
  const expire = () => knex('lease').update({ expires_at: 0 });

  it('is told with the version that it will be, as something that is not kept', async () => {
    expect(await tell(first)).toMatchObject({
      version: 2,
      titles: ['Another'],
      staleReasons: ['database-unreachable'],
    });
  });

  it('is written by the same instance when it can, with the same number', async () => {
    isFull = false;
    clock.pass(300);
    await first.step();
    expect(await knex('mesh_version').pluck('version')).toContain(2);
    expect(await tell(first)).toMatchObject({ stale: false });
  });

  it('is not written twice when it was written after all', async () => {
    isFull = false;
    const store = new StoreThatLosesAnswers(knex);
    const third = testInstance(knex, catalog, clock, { store });
    await expire();
    await third.step();
    catalog.put(product('Third'));
    clock.pass(6_000);
    store.loses = true;
    await expect(third.step()).rejects.toThrow('reset');
    store.loses = false;
    await third.step();
    expect(await tell(third)).toMatchObject({
      titles: ['Third'],
      stale: false,
    });
    expect(await knex('mesh_version').pluck('version')).toEqual([1, 2]);
    await third.stop();
  });

  it('is forgotten by who leads no more, even when nobody writes anything else', async () => {
    await expire();
    isFull = false;
    const second = instance();
    await second.step();
    expect(second.isLeader).toBe(true);
    clock.pass(6_000);
    await first.step();
    expect(first.isLeader).toBe(false);
    expect(await tell(first)).toMatchObject({
      version: 1,
      titles: ['Visits'],
      stale: false,
    });
    await second.stop();
  });

  it('is not told once it is known that somebody else leads', async () => {
    await expire();
    isFull = false;
    const second = instance();
    await second.step();
    // it learns so by the fence of what it still wants to write
    first.start();
    const titles: (string | undefined)[] = [];
    await eventually(async () => {
      const answer = await tell(first);
      if (!answer.stale) titles.push(...answer.titles);
      expect(titles.length).toBeGreaterThanOrEqual(5);
    });
    expect(new Set(titles)).toEqual(new Set(['Visits']));
    await second.stop();
  });
});
