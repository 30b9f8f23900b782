import type { Knex } from 'knex';
import type { Severity, Status } from '@backstage-data-mesh/model';
import { pause } from '../slices';
import { inChunks } from './chunks';
import { insertRows } from './insertRows';
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

/** Read in one go. */
const PAGE = 1_000;

/** Results as they are, but passes and what does not apply. */
export class OutcomeTable {
  constructor(private readonly knex: Knex) {}

  /** All of them. */
  async all(): Promise<readonly StoredOutcome[]> {
    const found: StoredOutcome[] = [];
    for (let after: readonly [string, string] = ['', '']; ;) {
      const rows: Row[] = await this.knex('outcome')
        .whereRaw('(subject, rule) > (?, ?)', [...after])
        .orderBy(['subject', 'rule'])
        .limit(PAGE);
      const last = rows.at(-1);
      if (!last) return found;
      found.push(...rows.map(toOutcome));
      after = [last.subject, last.rule];
      await pause();
    }
  }

  /** Writes how results are now. */
  async write(
    trx: Knex.Transaction,
    { outcomes, settled, version }: MeshCommit,
  ): Promise<void> {
    await insertRows(
      trx,
      { table: 'outcome', replaced: ['subject', 'rule'] },
      outcomes.map(outcome => ({
        ...fromOutcome(outcome),
        version: version.version,
      })),
    );
    for await (const some of inChunks(trx, settled))
      await trx('outcome')
        .whereIn(
          ['subject', 'rule'],
          some.map(({ subject, rule }) => [subject, rule]),
        )
        .delete();
  }
}

function toOutcome({ is_grace, ...row }: Row): StoredOutcome {
  return {
    subject: row.subject,
    rule: row.rule,
    status: row.status,
    isGrace: Boolean(is_grace),
    severity: row.severity ?? undefined,
    keysHash: row.keys_hash,
    since: new Date(row.since),
  };
}

function fromOutcome(outcome: StoredOutcome): Row {
  return {
    subject: outcome.subject,
    rule: outcome.rule,
    status: outcome.status,
    is_grace: outcome.isGrace,
    severity: outcome.severity ?? null,
    keys_hash: outcome.keysHash,
    since: outcome.since,
  };
}
