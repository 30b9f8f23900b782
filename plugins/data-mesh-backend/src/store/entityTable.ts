import type { Knex } from 'knex';
import { packBody, unpackBody } from './body';
import { inChunks } from './chunks';
import type { StoredEntity } from './rows';

interface Row {
  readonly ref: string;
  readonly kind: string;
  readonly uid: string;
  readonly etag: string;
  readonly hash: string;
  readonly body: Uint8Array | null;
  readonly version: number;
}

/** What changed since a version. */
export interface EntityDelta {
  readonly put: readonly StoredEntity[];
  readonly gone: readonly string[];
}

const PAGE = 1_000;

/** The catalog as it was read, one row an entity. */
export class EntityTable {
  constructor(private readonly knex: Knex) {}

  /** All entities, page by page, so that nobody waits for all of them. */
  async *all(): AsyncIterable<readonly StoredEntity[]> {
    let after = '';
    for (;;) {
      const rows: Row[] = await this.knex('entity')
        .where('ref', '>', after)
        .whereNotNull('body')
        .orderBy('ref')
        .limit(PAGE);
      const last = rows.at(-1);
      if (!last) return;
      yield rows.flatMap(toEntity);
      after = last.ref;
    }
  }

  /** What changed after a version. */
  async since(version: number): Promise<EntityDelta> {
    const rows: Row[] = await this.knex('entity').where(
      'version',
      '>',
      version,
    );
    return {
      put: rows.flatMap(toEntity),
      gone: rows.filter(({ body }) => !body).map(({ ref }) => ref),
    };
  }

  /**
   * The next rows after a ref, sorted by ref: of all that is there, and of what
   * came, changed or went after a version.
   */
  async page(
    version: number,
    after: string,
    limit: number,
  ): Promise<readonly Pick<Row, 'ref' | 'version' | 'body'>[]> {
    return this.knex('entity')
      .select('ref', 'version', 'body')
      .where('ref', '>', after)
      .andWhere(either =>
        either.whereNotNull('body').orWhere('version', '>', version),
      )
      .orderBy('ref')
      .limit(limit);
  }

  /** Writes what came and went; what has gone keeps a row, for who follows. */
  async write(
    trx: Knex.Transaction,
    { put, gone }: EntityDelta,
    version: number,
  ): Promise<void> {
    const rows = put.map(({ entity, ...rest }) => ({
      ...rest,
      body: packBody(entity),
      version,
    }));
    for (const some of inChunks(rows))
      await trx('entity').insert(some).onConflict('ref').merge();
    for (const some of inChunks(gone))
      await trx('entity').whereIn('ref', some).update({ body: null, version });
  }
}

function toEntity({ body, ...row }: Row): StoredEntity[] {
  return body ? [{ ...row, entity: unpackBody(body) }] : [];
}
