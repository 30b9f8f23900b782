import type { Knex } from 'knex';
import { inChunks } from '../store/chunks';
import type { Notice } from './notice';

/** A notice that waits to be sent. */
export interface WaitingNotice extends Notice {
  readonly id: number;
  /** How often it could not be sent. */
  readonly tries: number;
}

/** How far transitions have been told. */
export interface NoticePlace {
  /** The id of the last transition. */
  readonly transition: number;
  /** When it was looked last. */
  readonly at: Date;
}

const NAME = 'mesh';

/** What owners were told, and what waits. */
export class NoticeTable {
  constructor(private readonly knex: Knex) {}

  /** Nothing before the first look. */
  async place(knex: Knex = this.knex): Promise<NoticePlace | undefined> {
    const row = await knex('notice_place').where({ name: NAME }).first();
    return row && { transition: Number(row.transition), at: new Date(row.at) };
  }

  async movePlace(
    trx: Knex.Transaction,
    { transition, at }: NoticePlace,
  ): Promise<void> {
    await trx('notice_place')
      .insert({ name: NAME, transition, at })
      .onConflict('name')
      .merge();
  }

  /** Which of these keys were told before. */
  async told(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const known = new Set<string>();
    for await (const some of inChunks(this.knex, keys)) {
      const rows = await this.knex('told').whereIn('key', some).select('key');
      for (const { key } of rows) known.add(key);
    }
    return known;
  }

  async noteTold(
    trx: Knex.Transaction,
    told: readonly { readonly key: string; readonly on: string }[],
  ): Promise<void> {
    const rows = told.map(({ key, on }) => ({ key, until: on }));
    for await (const some of inChunks(trx, rows))
      await trx('told').insert(some).onConflict('key').ignore();
  }

  async add(
    trx: Knex.Transaction,
    notices: readonly Notice[],
    at: Date,
  ): Promise<void> {
    const rows = notices.map(notice => ({ ...notice, made_at: at }));
    for await (const some of inChunks(trx, rows))
      await trx('notice').insert(some);
  }

  /** Those that wait, the oldest first. */
  async waiting(limit: number): Promise<readonly WaitingNotice[]> {
    const rows = await this.knex('notice')
      .whereNull('done_at')
      .orderBy('id')
      .limit(limit);
    return rows.map(({ made_at, done_at, id, ...notice }) => ({
      ...notice,
      id: Number(id),
    }));
  }

  /** Sent, or given up. */
  async done(
    trx: Knex.Transaction,
    ids: readonly number[],
    at: Date,
  ): Promise<void> {
    for await (const some of inChunks(trx, ids))
      await trx('notice').whereIn('id', some).update({ done_at: at });
  }

  async failed(trx: Knex.Transaction, id: number): Promise<void> {
    await trx('notice').where({ id }).increment('tries', 1);
  }

  /** Forgets announcements of days that are over, and what was sent before a moment. */
  async forget(
    trx: Knex.Transaction,
    { today, before }: { readonly today: string; readonly before: Date },
  ): Promise<void> {
    await trx('told').where('until', '<', today).delete();
    await trx('notice').where('done_at', '<', before).delete();
  }
}
