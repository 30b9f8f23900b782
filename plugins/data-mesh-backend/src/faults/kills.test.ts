import { setTimeout as wait } from 'node:timers/promises';
import type { Child } from './__testUtils__/childProcess';
import { KILL_POINTS, type KillPoint } from './__testUtils__/points';
import { seeded } from './__testUtils__/seeded';
import { describeFaults, isLong, tell } from './__testUtils__/suite';
import type { World } from './__testUtils__/world';

const KILLS = Number(process.env.FAULTS_KILLS ?? (isLong ? 1_000 : 8));
const SEED = Number(process.env.FAULTS_SEED ?? 20_261_128);
const INSTANCES = 3;
/** A process that does not come to where it is to die is killed where it is. */
const PATIENCE_MS = 3_000;
const PAUSE_MS = 250;

/** Where a process died. */
type Death = KillPoint | 'at random';

/**
 * Lets a process die at a point or after a moment, while things happen; tells
 * where it did.
 */
async function kill(
  victim: Child,
  point: KillPoint | undefined,
  { world, random }: { readonly world: World; readonly random: () => number },
): Promise<Death> {
  const after = random() < 0.7 ? 0 : 1;
  if (point) await victim.ask({ ask: 'die', point, after }).catch(() => {});
  const deadline = Date.now() + (point ? PATIENCE_MS : 500 * random());
  do {
    await live(world, random);
    await world.hear();
    const left = Math.max(deadline - Date.now(), 0);
    await Promise.race([victim.ended, wait(Math.min(left, PAUSE_MS))]);
  } while (!victim.hasEnded && Date.now() < deadline);
  const isThere = point !== undefined && victim.hasEnded;
  await victim.end();
  return isThere ? point : 'at random';
}

/** Things happen to the catalog and to measures. */
async function live(world: World, random: () => number): Promise<void> {
  const refs = world.edit(1 + Math.floor(random() * 4));
  if (random() < 0.5) await world.hint(refs);
  if (random() < 0.04) await world.midnight();
  if (random() < 0.4) {
    const asOf = `2026-11-${10 + Math.floor(random() * 19)}`;
    const [child] = world.children;
    await child
      .ask({
        ask: 'record',
        place: { entity: 'valuehypothesis:default/bet', measure: 'wait' },
        readings: [{ asOf, source: `clock-${random()}`, value: random() * 12 }],
      })
      .catch(() => {});
  }
}

describeFaults('processes that are killed', suite => {
  it(`lose nothing and double nothing in ${KILLS} kills`, async () => {
    const random = seeded(SEED);
    const world = await suite.world({ seed: SEED, products: 25 });
    const deaths: Record<string, number> = {};
    let leaders = 0;
    for (let at = 0; at < INSTANCES; at++) world.start();
    expect(await world.settled()).toBe(true);
    for (let done = 1; done <= KILLS; done++) {
      while (world.children.size < INSTANCES) world.start();
      await Promise.all(
        [...world.children].map(({ started }) => started.catch(() => {})),
      );
      const all = [...world.children];
      const leader = random() < 0.7 ? await world.leader() : undefined;
      const victim = leader ?? all[Math.floor(random() * all.length)];
      const point =
        random() < 0.75
          ? KILL_POINTS[Math.floor(random() * KILL_POINTS.length)]
          : undefined;
      const death = await kill(victim, point, { world, random });
      deaths[death] = (deaths[death] ?? 0) + 1;
      if (leader) leaders++;
      await world.witness.look();
      if (done % 10 === 0) await world.settled();
      if (done % 10 === 0 || done === KILLS)
        tell('kills', { done, leaders, deaths, ...world.witness.counts });
    }
    expect(await world.settled()).toBe(true);
    expect(Object.values(deaths).reduce((a, b) => a + b)).toBe(KILLS);
  });
});
