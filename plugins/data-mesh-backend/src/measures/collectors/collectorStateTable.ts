import type { Knex } from 'knex';

/** How a collector does. */
export interface CollectorState {
  readonly id: string;
  readonly triedAt: Date;
  /** When something was read without a fault of the whole; never: nothing. */
  readonly succeededAt?: Date;
  /** When it runs next. */
  readonly nextAt: Date;
  /** Runs in a row that failed. */
  readonly failures: number;
  /** What is wrong; it holds no secret. */
  readonly problem?: string;
  /** Readings that were new in the last run. */
  readonly recorded: number;
}

interface Row {
  readonly collector: string;
  readonly tried_at: Date | string | number;
  readonly succeeded_at: Date | string | number | null;
  readonly next_at: Date | string | number;
  readonly failures: number;
  readonly problem: string | null;
  readonly recorded: number;
}

const MAX_PROBLEM = 1_000;

/** How all collectors do, for whichever instance leads. */
export class CollectorStateTable {
  constructor(private readonly knex: Knex) {}

  async all(): Promise<ReadonlyMap<string, CollectorState>> {
    const rows: Row[] = await this.knex('collector_state');
    return new Map(
      rows.map(row => [
        row.collector,
        {
          id: row.collector,
          triedAt: new Date(row.tried_at),
          succeededAt:
            row.succeeded_at === null ? undefined : new Date(row.succeeded_at),
          nextAt: new Date(row.next_at),
          failures: row.failures,
          problem: row.problem ?? undefined,
          recorded: row.recorded,
        },
      ]),
    );
  }

  async write(trx: Knex.Transaction, state: CollectorState): Promise<void> {
    await trx('collector_state')
      .insert({
        collector: state.id,
        tried_at: state.triedAt,
        succeeded_at: state.succeededAt ?? null,
        next_at: state.nextAt,
        failures: state.failures,
        problem: state.problem?.slice(0, MAX_PROBLEM) ?? null,
        recorded: state.recorded,
      })
      .onConflict('collector')
      .merge();
  }
}
