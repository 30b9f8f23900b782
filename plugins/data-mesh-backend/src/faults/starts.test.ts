import type { Knex } from 'knex';
import { MIGRATIONS, type KillPoint } from './__testUtils__/points';
import { describeFaults, isLong, tell } from './__testUtils__/suite';

const TIMES = Number(process.env.FAULTS_STARTS ?? (isLong ? 50 : 1));
const INSTANCES = 5;

describeFaults('instances that start at the same moment', suite => {
  it(`agree on an empty database: ${INSTANCES} of them, ${TIMES} times`, async () => {
    let versions = 0;
    for (let done = 0; done < TIMES; done++) {
      const world = await suite.world({ seed: done, products: 10 });
      for (let at = 0; at < INSTANCES; at++) world.start();
      expect(await world.settled()).toBe(true);
      versions += world.witness.counts.versions;
      await world.end();
    }
    tell('starts', { times: TIMES, instances: INSTANCES, versions });
  });

  it('go on with tables that one of them left half made', async () => {
    const all = Object.keys(MIGRATIONS) as KillPoint[];
    const points = isLong ? all : all.slice(2, 3);
    for (const dieAt of points) {
      const knex: Knex = await suite.database();
      const world = await suite.world({ knex, products: 10 });
      // alone, so that it is the one who makes them
      const first = world.start({ dieAt });
      expect(await first.ended).toBe('SIGKILL');
      world.start();
      world.start();
      expect(await world.settled()).toBe(true);
      await world.end();
    }
    tell('killed while tables are made', { points });
  });
});
