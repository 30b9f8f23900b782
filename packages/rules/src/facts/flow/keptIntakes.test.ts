import { createLiveMesh, readMesh } from '@backstage-data-mesh/model';
import type { Keep } from '../../memory/keeper';
import { ALONE_NUMBER } from './flowClasses';
import { keepIntakes } from './keptIntakes';
import { LiveIntakes } from './liveIntakes';
import { createOffers } from './offers';

const SOUND = { sound: true };

function start() {
  const { items } = readMesh([]);
  const { graph } = createLiveMesh(items);
  const intakes = new LiveIntakes(graph, createOffers(graph));
  let kept = 0;
  const keep: Keep = (_, derive) => {
    kept++;
    return { read: derive, forget: () => {} };
  };
  const take = (version?: string) =>
    intakes.take({ provider: 0 }, { from: 'visits', expects: { version } });
  return {
    take,
    of: keepIntakes(intakes, keep, () => []),
    count: () => kept,
  };
}

describe('the classes of intakes', () => {
  const classOf = () => (intake: { readonly version?: string }) =>
    intake.version ?? SOUND;

  it('have numbers, and the verdict where the class is one', () => {
    const { take, of } = start();
    const classes = of.classes(classOf, { options: {} })!;
    const [first, same, sound] = [take('1'), take('1'), take()].map(
      classes.numberOf,
    );
    expect(first).toBe(same);
    expect(first).not.toBe(ALONE_NUMBER);
    expect(classes.endOf(first)).toBeUndefined();
    expect(classes.endOf(sound)).toBe(SOUND);
  });

  it('are kept once for equal options, which are often made anew', () => {
    const { of, count } = start();
    const options = { words: ['health'] };
    const first = of.classes(classOf, { options });
    expect(of.classes(classOf, { options: structuredClone(options) })).toBe(
      first,
    );
    expect(of.classes(classOf, { options: { words: [] } })).not.toBe(first);
    expect(count()).toBe(2);
  });

  it('are not kept where there are too many options', () => {
    const { of, count } = start();
    const known = Array.from({ length: 20 }, (_, n) =>
      of.classes(classOf, { options: { n } }),
    );
    expect(known.at(-1)).toBeUndefined();
    expect(count()).toBeLessThan(20);
  });
});
