import type { Knex } from 'knex';
import type { Severity, Status } from '@backstage-data-mesh/model';
import { inChunks } from './chunks';
import type { MeshCommit, StoredOutcome } from './rows';

interface Row {
  readonly subject: string;
  readonly rule: string;
  readonly status: Status;
  readonly is_grace: boolean | number;
  readonly severity: Severity | null;
  readonly keys_hash: string;
  readonly since: Date | string | number;
}

/** Results as they are, but passes and what does not apply. */
export class OutcomeTable {
  constructor(private readonly knex: Knex) {}

  /** All of them. */
  async all(): Promise<readonly StoredOutcome[]> {
    const rows: Row[] = await this.knex('outcome');
    return rows.map(({ is_grace, severity, keys_hash, since, ...row }) => ({
      ...row,
      isGrace: Boolean(is_grace),
      severity: severity ?? undefined,
      keysHash: keys_hash,
      since: new Date(since),
    }));
  }

  /** Writes how results are now. */
  async write(
    trx: Knex.Transaction,
    { outcomes, settled, version }: MeshCommit,
  ): Promise<void> {
    const rows = outcomes.map(outcome => ({
      subject: outcome.subject,
      rule: outcome.rule,
      status: outcome.status,
      is_grace: outcome.isGrace,
      severity: outcome.severity ?? null,
      keys_hash: outcome.keysHash,
      since: outcome.since,
      version: version.version,
    }));
    for (const some of inChunks(rows))
      await trx('outcome').insert(some).onConflict(['subject', 'rule']).merge();
    for (const some of inChunks(settled))
      await trx('outcome')
        .whereIn(
          ['subject', 'rule'],
          some.map(({ subject, rule }) => [subject, rule]),
        )
        .delete();
  }
}
