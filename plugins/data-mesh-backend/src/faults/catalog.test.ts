import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '../__testUtils__/eventually';
import type { CatalogMood } from './__testUtils__/catalogServer';
import { describeFaults, isLong, tell } from './__testUtils__/suite';

const REASONS: [CatalogMood, string][] = [
  ['with an error', 'catalog-unreachable'],
  ['with HTML', 'catalog-unreachable'],
  ['with half an answer', 'catalog-unreachable'],
  ['never', 'catalog-unreachable'],
  ['with nothing', 'catalog-shrank'],
  ['with half of the entities', 'catalog-shrank'],
];

describeFaults('a catalog that answers', suite => {
  it.each(isLong ? REASONS : REASONS.filter((_, at) => at % 2 === 1))(
    '%s leaves the mesh as it was, which is said to be old: %s',
    async (mood, reason) => {
      const { world, before } = await start(150);
      world.server.mood = mood;
      world.edit(5);
      await eventually(async () => {
        for (const { frame } of await world.hear())
          expect(frame.staleReasons).toEqual([reason]);
      });
      for (const { frame, digest } of await world.hear())
        expect({ ...frame, digest }).toMatchObject(before);
      world.server.mood = 'well';
      expect(await world.settled()).toBe(true);
      tell('catalog', { mood, ...world.witness.counts });
    },
  );

  it('with half of a few entities deletes none of them', async () => {
    const { world, before } = await start(30);
    world.server.mood = 'with half of the entities';
    const until = world.server.asked + 10;
    while (world.server.asked < until) {
      for (const { frame, digest } of await world.hear())
        expect({ ...frame, digest }).toMatchObject(before);
      await wait(100);
    }
    world.server.mood = 'well';
    expect(await world.settled()).toBe(true);
  });

  it('with nothing at the first start is waited for', async () => {
    const world = await suite.world();
    world.server.mood = 'with an error';
    const child = world.start();
    await child.started;
    await expect(child.answer()).rejects.toThrow('ServiceUnavailableError');
    world.server.mood = 'well';
    expect(await world.settled()).toBe(true);
  });

  /** Two instances that agree, and what they say. */
  async function start(products: number) {
    const world = await suite.world({ products });
    world.start();
    world.start();
    expect(await world.settled()).toBe(true);
    const [{ frame, digest }] = await world.hear();
    return { world, before: { version: frame.version, digest } };
  }
});
