import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { operations } from '@backstage-data-mesh/plugin-data-mesh-common';
import { z } from 'zod';
import type { House } from '../../house';
import { resource } from '../resource';
import { SnapshotPage } from '../snapshotPage';

/** How often is looked further when the caller may see little. */
const MAX_ROUNDS = 20;

/** Few are read at once, since their texts may be large. */
const PORTION = 100;

/** Nobody is told for longer what is no longer so. */
const MAX_PULL_MS = 3_600_000;

/** Where a pull is: in the version that it began with, whatever changes. */
const placeShape = z.object({
  frame: z.object({ version: z.number(), asOf: z.string() }),
  begunAt: z.number(),
  after: z.string(),
});

type Place = z.infer<typeof placeShape>;

/** The mesh of one version: what changes meanwhile is told as it was. */
export function snapshot({
  mesh,
  access,
  sealer,
  store,
}: Pick<House, 'mesh' | 'access' | 'sealer' | 'store'>) {
  return resource(
    operations.getSnapshot,
    async ({ credentials, query, signal }) => {
      const { cursor, limit } = query;
      const { frame: live } = await mesh.outline();
      const place = cursor === undefined ? await begin() : goOn(cursor);
      const sight = await access.entities(credentials);
      const page = new SnapshotPage(limit);
      let { after } = place;
      let isLast = false;
      for (let round = 0; round < MAX_ROUNDS && !isLast; round++) {
        if (page.room === 0) break;
        const asked = Math.min(PORTION, page.room);
        const { version } = place.frame;
        const rows = await store.atVersion(version, after, asked);
        const visible = await sight.visible(rows.map(({ ref }) => ref));
        const taken = await page.take(rows, visible, signal);
        after = rows[taken - 1]?.ref ?? after;
        isLast = taken === rows.length && rows.length < asked;
      }
      const nextCursor = isLast ? undefined : sealer.seal({ ...place, after });
      return {
        ...{ ...live, ...place.frame },
        ...{ items: page.items, pageInfo: { nextCursor } },
      };
    },
  );

  async function begin(): Promise<Place> {
    const newest = await store.versions.newest();
    if (!newest)
      throw new ServiceUnavailableError('The mesh has not been written yet');
    const asOf = newest.confirmedAt.toISOString();
    const frame = { version: newest.version, asOf };
    return { frame, begunAt: Date.now(), after: '' };
  }

  function goOn(cursor: string): Place {
    const place = placeShape.safeParse(sealer.open(cursor));
    if (!place.success)
      throw new InputError('The cursor belongs to another question');
    if (Date.now() - place.data.begunAt > MAX_PULL_MS)
      throw new InputError('The cursor is more than an hour old: begin again');
    return place.data;
  }
}
