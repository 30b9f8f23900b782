import type { Knex } from 'knex';
import { RevisionTable } from '../store/revisionTable';

const PORTION = 1_000;

/** What is forgotten after a time, and how much of each there was. */
export interface Forgotten {
  readonly transitions: number;
  readonly versions: number;
  readonly rollups: number;
  readonly revisions: number;
}

/**
 * Forgets what is older than a moment, in portions, so that nobody who writes
 * waits for long. The newest version of the mesh is kept whatever its age. What
 * is left when the signal comes is forgotten the next time.
 */
export async function forgetBefore(
  knex: Knex,
  moment: Date,
  signal?: AbortSignal,
): Promise<Forgotten> {
  const newest = knex('mesh_version').max('version');
  const day = moment.toISOString().slice(0, 10);
  return {
    transitions: await inPortions(
      () =>
        removeBy(knex, 'transition', 'id', old => old.where('at', '<', moment)),
      signal,
    ),
    versions: await inPortions(
      () =>
        removeBy(knex, 'mesh_version', 'version', old =>
          old.where('at', '<', moment).andWhere('version', '<', newest),
        ),
      signal,
    ),
    rollups: await inPortions(async () => {
      const oldest = await knex('rollup').min({ day: 'day' }).first();
      if (!oldest?.day || oldest.day >= day) return 0;
      return knex('rollup').where({ day: oldest.day }).delete();
    }, signal),
    revisions: await inPortions(
      () => new RevisionTable(knex).forget(moment, PORTION),
      signal,
    ),
  };
}

/** Deletes one portion of what a query finds; tells how many rows. */
async function removeBy(
  knex: Knex,
  table: string,
  key: string,
  pick: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<number> {
  const old = pick(knex(table).select(key)).limit(PORTION);
  return knex(table).whereIn(key, old).delete();
}

async function inPortions(
  remove: () => Promise<number>,
  signal?: AbortSignal,
): Promise<number> {
  let all = 0;
  while (!signal?.aborted) {
    const removed = await remove();
    if (removed === 0) break;
    all += removed;
  }
  return all;
}
