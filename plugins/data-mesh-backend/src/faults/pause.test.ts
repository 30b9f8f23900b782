import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '../__testUtils__/eventually';
import { describeFaults, isLong, tell } from './__testUtils__/suite';

const PAUSES = Number(process.env.FAULTS_PAUSES ?? (isLong ? 20 : 1));
/** Where others keep the machine busy, a short one is lost by who stands in line. */
const LEASE_MS = Number(process.env.FAULTS_LEASE_MS ?? 1_500);

describeFaults('a leader that stands still', suite => {
  it('past its lease writes nothing when it goes on, and follows', async () => {
    const world = await suite.world();
    for (let at = 0; at < 3; at++) world.start({ leaseMs: LEASE_MS });
    expect(await world.settled()).toBe(true);
    for (let done = 0; done < PAUSES; done++) {
      const leader = await world.leader();
      // it may stand amid whatever it is doing about these
      const { asked } = world.server;
      await world.hint(world.edit(4));
      await eventually(async () =>
        expect(world.server.asked).toBeGreaterThan(asked),
      );
      await wait(53 * done);
      leader.signal('SIGSTOP');
      world.children.delete(leader);
      world.edit(4);
      const other = await world.leader();
      expect(other).not.toBe(leader);
      expect(await world.settled()).toBe(true);
      const { fence } = (await world.witness.look())!;
      world.edit(2);
      leader.signal('SIGCONT');
      world.children.add(leader);
      await eventually(async () => {
        const { isLeader } = await leader.answer();
        expect(isLeader).toBe(false);
      });
      expect(await world.settled()).toBe(true);
      const newest = await world.witness.look();
      expect(newest?.fence).toBeGreaterThanOrEqual(fence);
    }
    tell('pauses', { pauses: PAUSES, ...world.witness.counts });
  });

  it('is asked to end, and does so while the catalog never answers, leaving all to the next', async () => {
    const world = await suite.world();
    world.start();
    world.start();
    expect(await world.settled()).toBe(true);
    const leader = await world.leader();
    world.edit(10);
    world.server.mood = 'never';
    const { asked } = world.server;
    await eventually(async () =>
      expect(world.server.asked).toBeGreaterThan(asked),
    );
    const { tookMs } = await leader.ask({ ask: 'stop' });
    // far less than it would wait for the catalog, however busy the machine is
    expect(tookMs).toBeLessThan(60_000);
    await leader.end();
    world.server.mood = 'well';
    expect(await world.settled()).toBe(true);
  });
});
