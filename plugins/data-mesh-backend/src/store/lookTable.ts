import type { Knex } from 'knex';
import { databaseTime } from './databaseTime';

const NAME = 'mesh';
/** Nobody waits longer for a look; what was accepted then is so no more. */
const ACCEPTS_MS = 60_000;

/** A look at the catalog that others ask for. */
export interface AskedLook {
  /** All that have this number or a smaller one are answered by it. */
  readonly number: number;
  readonly acceptVanished: boolean;
}

/**
 * The looks that instances ask of the one that leads. Looks are numbered, and
 * one answers all that were asked for before it; so one row is enough.
 */
export class LookTable {
  private readonly now: string;

  constructor(private readonly knex: Knex) {
    this.now = databaseTime(knex);
  }

  /** Asks for a look, and tells its number. */
  async ask({
    acceptVanished,
  }: Pick<AskedLook, 'acceptVanished'>): Promise<number> {
    const { knex } = this;
    const next = knex.raw('look.asked + 1');
    const until = knex.raw(`${this.now} + ?`, [ACCEPTS_MS]);
    const accepted = { accepts: next, accepts_until: until };
    const [{ asked }] = await knex('look')
      .insert({
        ...{ name: NAME, asked: 1, answered: 0 },
        accepts: acceptVanished ? 1 : 0,
        accepts_until: acceptVanished ? until : 0,
      })
      .onConflict('name')
      .merge({ asked: next, ...(acceptVanished ? accepted : {}) })
      .returning('asked');
    return asked;
  }

  /** What is asked for and not answered yet. */
  async open(): Promise<AskedLook | undefined> {
    const row = await this.knex('look')
      .where({ name: NAME })
      .andWhere('answered', '<', this.knex.ref('asked'))
      .select('asked', 'answered', 'accepts', {
        is_late: this.knex.raw(
          `case when accepts_until < ${this.now} then 1 else 0 end`,
        ),
      })
      .first();
    if (!row) return undefined;
    const { asked, answered, accepts, is_late: isLate } = row;
    const acceptVanished = accepts > answered && isLate === 0;
    return { number: asked, acceptVanished };
  }

  /** Notes that a look, and all before it, are answered. */
  async answer(trx: Knex.Transaction, number: number): Promise<void> {
    await trx('look')
      .where({ name: NAME })
      .andWhere('answered', '<', number)
      .update({ answered: number });
  }

  /** The number of the last one that was answered; 0 where there is none. */
  async answered(): Promise<number> {
    const row = await this.knex('look').where({ name: NAME }).first('answered');
    return row?.answered ?? 0;
  }
}
