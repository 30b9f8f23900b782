import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { mapInSlices, pause } from '../slices';
import { unpackBody } from './body';
import { inChunks } from './chunks';
import { insertRows } from './insertRows';
import type { MeshVersion, PackedEntity } from './rows';

/** One that was there. */
interface KeptEntity extends PackedEntity {
  readonly body: Uint8Array;
}

/** Read back at once, and unpacked in slices. */
const PAGE = 200;

/** Each entity as it was from a version of the mesh on. */
export class RevisionTable {
  constructor(private readonly knex: Knex) {}

  /** Notes what came, changed or went, in the transaction of the change. */
  async note(
    trx: Knex.Transaction,
    packed: readonly PackedEntity[],
    { version, at }: Pick<MeshVersion, 'version' | 'at'>,
  ): Promise<void> {
    await insertRows(
      trx,
      { table: 'entity_revision', replaced: ['ref', 'version'] },
      packed.map(({ ref, body }) => ({ ref, version, at, body })),
    );
  }

  /** The first moment of which anything is known; none: nothing is. */
  async first(): Promise<Date | undefined> {
    const row = await this.knex('entity_revision').min({ at: 'at' }).first();
    const { at } = Object(row);
    return at === null || at === undefined ? undefined : new Date(at);
  }

  /** All entities as they were at a moment, page by page. */
  async *at(moment: Date): AsyncIterable<readonly Entity[]> {
    let after = '';
    for (;;) {
      const rows: KeptEntity[] = await this.query(moment, after);
      const last = rows.at(-1);
      if (!last) return;
      yield await mapInSlices(rows, ({ body }) => unpackBody(body));
      after = last.ref;
      await pause();
    }
  }

  /** Some entities as they were at a version; what was not there is left out. */
  async of(
    refs: readonly string[],
    version: number,
  ): Promise<readonly KeptEntity[]> {
    const found: KeptEntity[] = [];
    for await (const some of inChunks(this.knex, refs))
      found.push(
        ...(await this.latest('version', version).whereIn(
          'revision.ref',
          some,
        )),
      );
    return found;
  }

  /** The query behind {@link RevisionTable.at}. */
  query(moment: Date, after: string): Knex.QueryBuilder {
    return this.latest('at', moment)
      .andWhere('revision.ref', '>', after)
      .orderBy('revision.ref')
      .limit(PAGE);
  }

  /** The last of each entity until a moment or a version. */
  private latest(
    column: 'at' | 'version',
    until: Date | number,
  ): Knex.QueryBuilder {
    const { knex } = this;
    return knex('entity_revision as revision')
      .select('revision.ref', 'revision.body')
      .where(`revision.${column}`, '<=', until)
      .whereNotNull('revision.body')
      .whereNotExists(
        knex('entity_revision as later')
          .where('later.ref', knex.ref('revision.ref'))
          .andWhere('later.version', '>', knex.ref('revision.version'))
          .andWhere(`later.${column}`, '<=', until),
      );
  }

  /**
   * Forgets a portion of what nobody can ask for any more: what another one took
   * the place of before a moment, and what had gone by then. Tells how many.
   */
  async forget(moment: Date, portion: number): Promise<number> {
    const { knex } = this;
    const old: { ref: string; version: number }[] = await knex(
      'entity_revision as revision',
    )
      .select('revision.ref', 'revision.version')
      .where('revision.at', '<', moment)
      .andWhere(either =>
        either
          .whereNull('revision.body')
          .orWhereExists(
            knex('entity_revision as later')
              .where('later.ref', knex.ref('revision.ref'))
              .andWhere('later.version', '>', knex.ref('revision.version'))
              .andWhere('later.at', '<', moment),
          ),
      )
      // the older ones first: what had gone must not come back
      .orderBy([{ column: 'revision.version' }])
      .limit(portion);
    for await (const some of inChunks(knex, old))
      await knex('entity_revision')
        .whereIn(
          ['ref', 'version'],
          some.map(({ ref, version }) => [ref, version]),
        )
        .delete();
    return old.length;
  }
}
