import type { Knex } from 'knex';
import type { CatalogState, MeshVersion } from './rows';

interface Row {
  readonly version: number;
  readonly at: Date | string | number;
  readonly confirmed_at: Date | string | number;
  readonly today: string;
  readonly fence: number;
  readonly rule_set: string;
  readonly catalog_state: CatalogState;
  readonly readings: string | number;
}

/** Each state of the mesh that was judged. */
export class VersionTable {
  constructor(private readonly knex: Knex) {}

  /** The newest; `undefined` before the first. */
  async newest(): Promise<MeshVersion | undefined> {
    const row: Row | undefined = await this.knex('mesh_version')
      .orderBy('version', 'desc')
      .first();
    return (
      row && {
        version: row.version,
        at: new Date(row.at),
        confirmedAt: new Date(row.confirmed_at),
        today: row.today,
        fence: row.fence,
        ruleSet: row.rule_set,
        catalogState: row.catalog_state,
        // PostgreSQL gives large integers as texts
        readings: Number(row.readings),
      }
    );
  }

  /** @throws when somebody else has written that version. */
  async write(trx: Knex.Transaction, version: MeshVersion): Promise<void> {
    await trx('mesh_version').insert({
      version: version.version,
      at: version.at,
      confirmed_at: version.confirmedAt,
      today: version.today,
      fence: version.fence,
      rule_set: version.ruleSet,
      catalog_state: version.catalogState,
      readings: version.readings ?? 0,
    });
  }

  /** The catalog still says the same, or could not be asked. */
  async confirm(
    trx: Knex.Transaction,
    {
      version,
      confirmedAt,
      catalogState,
    }: Pick<MeshVersion, 'version' | 'confirmedAt' | 'catalogState'>,
  ): Promise<void> {
    await trx('mesh_version')
      .where({ version })
      .update({ confirmed_at: confirmedAt, catalog_state: catalogState });
  }
}
