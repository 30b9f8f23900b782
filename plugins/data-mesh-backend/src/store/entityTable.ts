import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { Sharing } from '../sharing';
import { mapInSlices, pause } from '../slices';
import { unpackBody } from './body';
import { insertRows } from './insertRows';
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

/** Read back at once, and unpacked in slices. */
const PAGE = 500;

/** The catalog as it was read, one row an entity. */
export class EntityTable {
  constructor(private readonly knex: Knex) {}

  /** All entities, page by page, so that nobody waits for all of them. */
  async *all(): AsyncIterable<readonly StoredEntity[]> {
    const read = createReader();
    for await (const rows of this.pages(all => all.whereNotNull('body')))
      yield (await mapInSlices(rows, read)).flat();
  }

  /** Those of a kind, as they are now. */
  async ofKind(kind: string): Promise<readonly Entity[]> {
    const found: Entity[] = [];
    // refs begin with the kind in lower case
    const pages = this.pages(all =>
      all
        .whereNotNull('body')
        .andWhere('ref', 'like', `${kind.toLowerCase()}:%`),
    );
    for await (const rows of pages)
      found.push(...(await mapInSlices(rows, unpackRow)).flat());
    return found;
  }

  /** One, as it is now; `undefined` where there is none. */
  async one(ref: string): Promise<Entity | undefined> {
    const row: Row | undefined = await this.knex('entity')
      .where({ ref })
      .first();
    return row && unpackRow(row).at(0);
  }

  /** How many there are. */
  async count(): Promise<number> {
    const [{ entities }] = await this.knex('entity')
      .whereNotNull('body')
      .count({ entities: '*' });
    return Number(entities);
  }

  /** What changed after a version. */
  async since(version: number): Promise<EntityDelta> {
    const put: StoredEntity[] = [];
    const gone: string[] = [];
    const read = createReader();
    const pages = this.pages(all => all.where('version', '>', version));
    for await (const rows of pages) {
      put.push(...(await mapInSlices(rows, read)).flat());
      gone.push(...rows.flatMap(({ ref, body }) => (body ? [] : ref)));
    }
    return { put, gone };
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

  /** Writes entities that came or changed. */
  async put(
    trx: Knex.Transaction,
    packed: readonly Omit<Row, 'version'>[],
    version: number,
  ): Promise<void> {
    await insertRows(
      trx,
      { table: 'entity', replaced: ['ref'] },
      packed.map(row => ({ ...row, version })),
    );
  }

  /** Notes what has gone, which keeps a row, for who follows. */
  async remove(
    trx: Knex.Transaction,
    refs: readonly string[],
    version: number,
  ): Promise<void> {
    await trx('entity').whereIn('ref', refs).update({ body: null, version });
  }

  /**
   * Some rows, sorted by ref, page by page; others go first between them, and the
   * next page is on its way while one is worked on.
   */
  private async *pages(
    only: (all: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): AsyncIterable<readonly Row[]> {
    const from = async (after: string): Promise<readonly Row[]> =>
      only(this.knex('entity'))
        .andWhere('ref', '>', after)
        .orderBy('ref')
        .limit(PAGE);
    let coming = from('');
    for (;;) {
      const rows = await coming;
      const last = rows.at(-1);
      if (!last) return;
      coming = from(last.ref);
      // told to whoever waits for it, if somebody does
      coming.catch(() => {});
      yield rows;
      await pause();
    }
  }
}

function unpackRow({ body }: Row): Entity[] {
  return body ? [unpackBody(body)] : [];
}

/** Entities that are read together share what is alike in them. */
function createReader(): (row: Row) => StoredEntity[] {
  const sharing = new Sharing();
  return ({ body, ...row }) =>
    body ? [{ ...row, entity: sharing.share(unpackBody(body)) }] : [];
}
