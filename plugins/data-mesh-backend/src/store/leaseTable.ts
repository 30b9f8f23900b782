import type { Knex } from 'knex';
import { databaseTime } from './databaseTime';
import { isPostgres } from './migrate';

/** Who leads, and the number by which their writes are known. */
export interface Lease {
  readonly holder: string;
  readonly fence: number;
}

/** Somebody else leads now; nothing was written. */
export class FencedOutError extends Error {
  override readonly name = 'FencedOutError';
}

const NAME = 'mesh';
/** So many signs of life in the time of a lease. */
const RENEWALS = 4;

/** The one row for which instances compete. */
export class LeaseTable {
  /** Whoever leads shows that it lives so often. */
  readonly renewMs: number;
  private readonly now: string;

  constructor(
    private readonly knex: Knex,
    private readonly milliseconds: number,
  ) {
    this.renewMs = milliseconds / RENEWALS;
    this.now = databaseTime(knex);
  }

  /** Becomes or stays the leader; `undefined` while somebody else is. */
  async acquire(holder: string): Promise<Lease | undefined> {
    const until = this.fromNow(this.knex);
    const renewed = await this.knex('lease')
      .where({ name: NAME, holder })
      .andWhere('expires_at', '>', this.knex.raw(this.now))
      .update({ expires_at: until });
    if (renewed === 0) {
      const taken = await this.knex('lease')
        .where({ name: NAME })
        .andWhere('expires_at', '<=', this.knex.raw(this.now))
        .update({
          holder,
          expires_at: until,
          fence: this.knex.raw('fence + 1'),
        });
      if (taken === 0)
        await this.knex('lease')
          .insert({ name: NAME, holder, fence: 1, expires_at: until })
          .onConflict('name')
          .ignore();
    }
    const row = await this.knex('lease').where({ name: NAME, holder }).first();
    return row && { holder, fence: row.fence };
  }

  /** Shows that the leader lives; says nothing when somebody else leads. */
  async renew({ holder, fence }: Lease): Promise<void> {
    await this.knex('lease')
      .where({ name: NAME, holder, fence })
      .update({ expires_at: this.fromNow(this.knex) });
  }

  /** Lets somebody else lead at once. */
  async release({ holder, fence }: Lease): Promise<void> {
    await this.knex('lease')
      .where({ name: NAME, holder, fence })
      .update({ expires_at: 0 });
  }

  /**
   * Holds the row until the transaction ends, so that nobody takes over in
   * between. Where the database can, it ends the transaction of whoever stands
   * still amid it for as long as a lease lasts: nobody else could lead meanwhile.
   *
   * @throws FencedOutError when somebody else has taken over.
   */
  async hold(trx: Knex.Transaction, { holder, fence }: Lease): Promise<void> {
    if (isPostgres(trx)) {
      const most = `${Math.ceil(this.milliseconds)}ms`;
      await trx.raw(
        `select set_config('idle_in_transaction_session_timeout', ?, true)`,
        [most],
      );
    }
    const held = await trx('lease')
      .where({ name: NAME, holder, fence })
      .update({ expires_at: this.fromNow(trx) });
    if (held === 0)
      throw new FencedOutError('Another instance has become the leader');
  }

  private fromNow(knex: Knex): Knex.Raw {
    return knex.raw(`${this.now} + ?`, [this.milliseconds]);
  }
}
