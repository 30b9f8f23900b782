import type { Knex } from 'knex';
import type { MeshVersion } from './rows';

/** Which sets of rules the mesh was judged by, and since when. */
export class RuleSetTable {
  /** Notes a set when it is first seen. */
  async note(
    trx: Knex.Transaction,
    { ruleSet, at }: Pick<MeshVersion, 'ruleSet' | 'at'>,
  ): Promise<void> {
    await trx('rule_set')
      .insert({ hash: ruleSet, seen_at: at })
      .onConflict('hash')
      .ignore();
  }
}
