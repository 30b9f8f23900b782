import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { InputError, NotFoundError } from '@backstage/errors';
import { Levels, standOn } from '../../history/levels';
import type { House } from '../../house';
import { entityOf } from '../entityOf';
import { hasEntity } from '../hasEntity';
import { resource } from '../resource';

type Rooms = Pick<House, 'mesh' | 'access' | 'sealer' | 'settings'>;

/** How many entities are asked about at once. */
const PORTION = 500;

/** Who stands where on the ladders that the operator configured. */
export const levels = (house: Rooms) => {
  const everybody = new Levels(house.mesh, house.settings.levelSets);
  return [
    levelCounts(everybody),
    levelEntities(house, everybody),
    entityLevels(house),
  ];
};

const levelCounts = (everybody: Levels) =>
  resource(operations.getLevels, async () => {
    const { frame, ladders } = await everybody.get();
    return {
      ...frame,
      items: ladders.map(({ set, reached, notApplicable }) => ({
        ...{ set: set.id, notApplicable },
        levels: reached.map((refs, at) => ({
          level: set.levels[at - 1]?.name,
          entities: refs.length,
          rules: set.levels[at - 1]?.rules ?? [],
        })),
      })),
    };
  });

const levelEntities = ({ access, sealer }: Rooms, everybody: Levels) =>
  resource(
    operations.getLevelEntities,
    async ({ credentials, parameters, query }) => {
      const { limit, cursor } = query;
      const { frame, ladders } = await everybody.get();
      const ladder = ladders.find(({ set }) => set.id === parameters.set);
      const refs = ladder?.reached[Number(parameters.reached)];
      if (!refs) throw new NotFoundError('There is no such level');
      const asked = `${parameters.set}/${Number(parameters.reached)}`;
      const after = cursor === undefined ? '' : read(cursor);
      const sight = await access.findings(credentials);
      const items: string[] = [];
      let at = refs.findIndex(ref => ref > after);
      if (at < 0) at = refs.length;
      for (; at < refs.length && items.length <= limit; at += PORTION) {
        const some = refs.slice(at, at + PORTION);
        const visible = await sight.visible(some);
        items.push(...some.filter(ref => visible.has(ref)));
      }
      const page = items.slice(0, limit);
      const nextCursor = sealer.seal([asked, page.at(-1)]);
      return {
        ...frame,
        items: page.map(ref => ({ ref })),
        pageInfo: items.length > limit ? { nextCursor } : {},
      };

      function read(text: string): string {
        const opened = sealer.open(text);
        if (Array.isArray(opened) && opened[0] === asked) return opened[1];
        throw new InputError('The cursor belongs to another question');
      }
    },
  );

const entityLevels = ({ mesh, access, settings }: Rooms) =>
  resource(operations.getEntityLevels, async ({ credentials, parameters }) => {
    const sight = await access.findings(credentials);
    const ref = await entityOf(parameters, sight, hasEntity(mesh));
    return mesh.read(now => ({
      ...now.frame,
      ref,
      items: settings.levelSets.map(set => standOn(set, ref, now)),
    }));
  });
