import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { eventually } from '../__testUtils__/eventually';
import { FakeCatalogService } from '../__testUtils__/fakeCatalogService';
import { TestClock, testInstance } from '../__testUtils__/testInstance';
import { hasEntity } from '../router/hasEntity';
import { LookTable } from '../store/lookTable';
import { migrate } from '../store/migrate';
import type { MeshInstance } from './meshInstance';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
jest.setTimeout(600_000);

const group = (name: string) => ({
  ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
  metadata: { name },
  spec: { type: 'team', children: [] },
});

describe.each(databases.eachSupportedId())('a look in %s', id => {
  let knex: Knex;
  let catalog: FakeCatalogService;
  let leader: MeshInstance;
  let follower: MeshInstance;
  const clock = new TestClock();
  const started: MeshInstance[] = [];

  function instance(askMs = 60_000): MeshInstance {
    const one = testInstance(knex, catalog, clock, { askMs });
    started.push(one);
    return one;
  }

  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    catalog = new FakeCatalogService();
    for (let at = 0; at < 60; at++) catalog.put(group(`team-${at}`));
    leader = instance();
    follower = instance();
    await leader.step();
    await follower.step();
  });

  afterEach(async () => {
    for (const each of started.splice(0)) await each.stop();
    await knex.destroy();
  });

  /** What an instance knows of a group. */
  const knows = (one: MeshInstance, name: string) =>
    hasEntity(one)(`group:default/${name}`);

  /** Whoever asks is known to the others from then on. */
  async function ask(one: MeshInstance, acceptVanished = false) {
    const before = await askedFor();
    let isOver = false;
    const over = one.refresh({ acceptVanished }).finally(() => (isOver = true));
    await eventually(async () => expect(await askedFor()).not.toBe(before));
    const follows = () =>
      eventually(async () => {
        await one.step();
        expect(isOver).toBe(true);
        await over;
      });
    return { follows, isOver: () => isOver };
  }

  async function askedFor(): Promise<number> {
    const row = await knex('look').first('asked');
    return row?.asked ?? 0;
  }

  it('asked of who follows is done by who leads, at its next beat', async () => {
    catalog.put(group('new'));
    const { follows, isOver } = await ask(follower);
    await follower.step();
    expect(isOver()).toBe(false);
    await leader.step();
    await follows();
    expect(await knows(follower, 'new')).toBe(true);
    const versions = [leader, follower].map(each =>
      each.read(({ frame }) => frame.version),
    );
    expect(new Set(await Promise.all(versions)).size).toBe(1);
  });

  it('answers all who asked before it, and is done once', async () => {
    const third = instance();
    await third.step();
    const asked = [await ask(follower), await ask(third), await ask(follower)];
    const before = catalog.looks;
    await leader.step();
    const looked = catalog.looks;
    expect(looked).toBeGreaterThan(before);
    await leader.step();
    expect(catalog.looks).toBe(looked);
    for (const { follows } of asked) await follows();
  });

  it('believes that much has gone where somebody said so, and only then', async () => {
    for (let at = 0; at < 55; at++) catalog.drop(`group:default/team-${at}`);
    const doubtful = await ask(follower);
    await leader.step();
    await doubtful.follows();
    expect(await knows(follower, 'team-1')).toBe(true);
    const sure = await ask(follower, true);
    await ask(follower);
    await leader.step();
    await sure.follows();
    expect(await knows(follower, 'team-1')).toBe(false);
    await knex('look').update({ asked: 9 });
    expect(await new LookTable(knex).open()).toMatchObject({
      acceptVanished: false,
    });
  });

  it('that nobody came to believes nothing a minute later', async () => {
    const looks = new LookTable(knex);
    await looks.ask({ acceptVanished: true });
    expect(await looks.open()).toMatchObject({ acceptVanished: true });
    await knex('look').decrement('accepts_until', 60_001);
    expect(await looks.open()).toMatchObject({ acceptVanished: false });
  });

  it('is done by the next leader when the first one is gone', async () => {
    catalog.put(group('new'));
    const { follows } = await ask(follower);
    await leader.stop();
    await follows();
    expect(follower.isLeader).toBe(true);
    expect(await knows(follower, 'new')).toBe(true);
  });

  it('keeps nobody waiting whom nobody answers', async () => {
    const hasty = instance(50);
    await hasty.step();
    await expect(
      hasty.refresh({ acceptVanished: false }),
    ).resolves.toBeUndefined();
  });

  it('is refused while the leader cannot be asked', async () => {
    await knex.schema.dropTable('look');
    const asked = follower.refresh({ acceptVanished: false });
    await expect(asked).rejects.toThrow('cannot be asked now');
  });
});
