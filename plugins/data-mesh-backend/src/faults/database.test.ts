import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '../__testUtils__/eventually';
import { DatabaseProxy } from './__testUtils__/databaseProxy';
import { describeFaults, isLong, tell } from './__testUtils__/suite';
import { connectionOf, type World } from './__testUtils__/world';

const CUTS = isLong ? [1, 30] : [1];
const CUTS_AMID_WRITES = Number(process.env.FAULTS_CUTS ?? (isLong ? 200 : 3));

/** For some time all answer from memory, whatever the database does. */
async function allAnswer(world: World, milliseconds: number): Promise<number> {
  const until = Date.now() + milliseconds;
  let answers = 0;
  while (Date.now() < until) {
    const heard = await world.hear();
    expect(heard).toHaveLength(world.children.size);
    answers += heard.length;
    await wait(100);
  }
  return answers;
}

/** All say that what they tell may be old. */
async function allAreStale(world: World): Promise<void> {
  await eventually(async () => {
    for (const { frame } of await world.hear())
      expect(frame.staleReasons).toContain('database-unreachable');
  });
}

describeFaults('a database that fails', suite => {
  it.each(CUTS)(
    'for %i s is no reason not to answer; what happens meanwhile is written later',
    async seconds => {
      const knex = await suite.database();
      const direct = connectionOf(knex);
      const proxy = new DatabaseProxy(direct);
      const port = await proxy.listen();
      const connection = { ...direct, host: '127.0.0.1', port };
      const world = await suite.world({ knex, connection });
      world.start();
      world.start();
      expect(await world.settled()).toBe(true);
      proxy.cut();
      world.edit(10);
      await allAreStale(world);
      const told = await allAnswer(world, seconds * 1_000);
      proxy.mend();
      expect(await world.settled()).toBe(true);
      tell('cut', { seconds, told, ...world.witness.counts });
      await world.end();
      await proxy.close();
    },
  );

  it('amid writes loses and doubles nothing, however often', async () => {
    const knex = await suite.database();
    const direct = connectionOf(knex);
    const proxy = new DatabaseProxy(direct);
    const port = await proxy.listen();
    const connection = { ...direct, host: '127.0.0.1', port };
    const world = await suite.world({ knex, connection });
    world.start();
    world.start();
    expect(await world.settled()).toBe(true);
    for (let done = 0; done < CUTS_AMID_WRITES; done++) {
      const { asked } = world.server;
      await world.hint(world.edit(3));
      await eventually(async () =>
        expect(world.server.asked).toBeGreaterThan(asked),
      );
      // what was read is judged and written about now
      await wait((done * 37) % 400);
      proxy.cut();
      await wait(50);
      proxy.mend();
      await world.hear();
      await world.witness.look();
    }
    expect(await world.settled()).toBe(true);
    const cuts = CUTS_AMID_WRITES;
    tell('cuts amid writes', { cuts, ...world.witness.counts });
    await world.end();
    await proxy.close();
  });

  it('and can only be read is no reason not to answer', async () => {
    const knex = await suite.database();
    const { database } = connectionOf(knex);
    const world = await suite.world({ knex });
    world.start();
    world.start();
    expect(await world.settled()).toBe(true);
    const setReadOnly = async (value: 'on' | 'off') => {
      await knex.raw(
        `alter database ?? set default_transaction_read_only = ${value}`,
        [database],
      );
      await knex.raw(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = ? and application_name = 'instance'`,
        [database],
      );
    };
    await setReadOnly('on');
    world.edit(10);
    await allAreStale(world);
    const told = await allAnswer(world, 1_000);
    await setReadOnly('off');
    expect(await world.settled()).toBe(true);
    tell('read-only', { told, ...world.witness.counts });
  });

  it('and has no connection left for us is no reason not to answer', async () => {
    const world = await suite.world();
    world.start();
    world.start();
    expect(await world.settled()).toBe(true);
    const askAll = (ask: 'exhaust' | 'giveBack') =>
      Promise.all([...world.children].map(child => child.ask({ ask })));
    await askAll('exhaust');
    world.edit(10);
    await allAreStale(world);
    const told = await allAnswer(world, 1_000);
    await askAll('giveBack');
    expect(await world.settled()).toBe(true);
    tell('pool exhausted', { told, ...world.witness.counts });
  });
});
