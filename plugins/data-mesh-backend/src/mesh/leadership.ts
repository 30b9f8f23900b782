import type { Knex } from 'knex';

/** What only one instance does at a time. */
export interface Leadership {
  readonly isLeader: boolean;
  /**
   * Writes something, all of it or nothing, while this instance leads.
   *
   * @throws FencedOutError when another instance leads; nothing was written.
   */
  fenced<Result>(
    write: (trx: Knex.Transaction) => Promise<Result>,
  ): Promise<Result>;
}
