import type { Knex } from 'knex';
import { insertRows } from './insertRows';
import type { MeshCommit } from './rows';

/** How results changed, and why; rows are only added. */
export class TransitionTable {
  /** Adds the transitions of a change. */
  async write(
    trx: Knex.Transaction,
    { transitions, version }: MeshCommit,
  ): Promise<void> {
    await insertRows(
      trx,
      { table: 'transition' },
      transitions.map(transition => ({
        version: version.version,
        at: version.at,
        subject: transition.subject,
        rule: transition.rule,
        from_status: transition.from,
        to_status: transition.to,
        severity: transition.severity ?? null,
        cause: transition.cause,
        cause_ref: transition.causeRef?.slice(0, 255) ?? null,
        cause_part: transition.causePart?.slice(0, 255) ?? null,
        rule_set: version.ruleSet,
      })),
    );
  }
}
