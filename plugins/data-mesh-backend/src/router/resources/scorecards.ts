import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { InputError } from '@backstage/errors';
import {
  findEntities,
  type EntityLine,
  type EntityPlace,
} from '../../history/scorecardEntities';
import { Scorecards } from '../../history/scorecards';
import type { House } from '../../house';
import { demandScorecard, NAMES_ENTITIES } from '../demandScorecard';
import { resource } from '../resource';

type Rooms = Pick<House, 'mesh' | 'access' | 'sealer'>;

/** How many entities are asked about at once. */
const PORTION = 500;

/** How results end, by whom or what they belong to. */
export const scorecards = ({ mesh, access, sealer }: Rooms) => {
  const cards = new Scorecards(mesh);
  return resource(operations.getScorecards, async ({ credentials, query }) => {
    const { by, limit, cursor } = query;
    const { frame, lines } = await cards.by(by);
    const sight = await access.entities(credentials);
    const visible = NAMES_ENTITIES.includes(by)
      ? await sight.visible(lines.map(({ id }) => id))
      : undefined;
    const shown = lines.filter(({ id }) => !visible || visible.has(id));
    const last = cursor === undefined ? undefined : read(cursor);
    const at = shown.findIndex(({ id }) => id === last?.[1]);
    const start = at < 0 ? (last?.[2] ?? 0) : at + 1;
    const items = shown.slice(start, start + limit);
    const next = start + items.length;
    const isLast = next >= shown.length;
    const nextCursor = () => sealer.seal([by, items.at(-1)?.id, next]);
    return {
      ...{ ...frame, items },
      pageInfo: isLast ? {} : { nextCursor: nextCursor() },
    };

    function read(text: string): readonly [string, string, number] {
      const opened = sealer.open(text);
      if (Array.isArray(opened) && opened[0] === by)
        return [by, opened[1], opened[2]];
      throw new InputError('The cursor belongs to another question');
    }
  });
};

/** The entities behind one scorecard that the caller may see. */
export const scorecardEntities = ({ mesh, access, sealer }: Rooms) =>
  resource(
    operations.getScorecardEntities,
    async ({ credentials, parameters, query, signal }) => {
      const { by, id } = parameters;
      const { limit, cursor, ...filter } = query;
      const sight = await access.findings(credentials);
      await demandScorecard({ mesh, access }, { credentials, by, id });
      const asked = JSON.stringify([by, id, filter]);
      const after = cursor === undefined ? undefined : read(cursor);
      const { frame, lines } = await mesh.scan(function* find(now) {
        const wanted = { by, id, ...filter };
        const found = yield* findEntities(now, wanted, after);
        return { frame: now.frame, lines: found };
      }, signal);
      const items: EntityLine[] = [];
      let at = 0;
      for (; at < lines.length && items.length <= limit; at += PORTION) {
        const some = lines.slice(at, at + PORTION);
        const visible = await sight.visible(some.map(each => each.ref));
        items.push(...some.filter(each => visible.has(each.ref)));
      }
      const page = items.slice(0, limit);
      const last = page.at(-1);
      const hasMore = items.length > limit;
      return {
        ...frame,
        items: page.map(({ place, ...item }) => item),
        pageInfo:
          hasMore && last
            ? { nextCursor: sealer.seal([asked, last.place]) }
            : {},
      };

      function read(text: string): EntityPlace {
        const opened = sealer.open(text);
        if (Array.isArray(opened) && opened[0] === asked) return opened[1];
        throw new InputError('The cursor belongs to another question');
      }
    },
  );
