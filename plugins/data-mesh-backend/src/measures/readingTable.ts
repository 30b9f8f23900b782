import type { MeasureReading } from '@backstage-data-mesh/model';
import type { Knex } from 'knex';
import { inChunks } from '../store/chunks';
import { isPostgres } from '../store/migrate';

/** Which measure of which entity. */
export interface MeasurePlace {
  readonly entity: string;
  /** The id of the measure. */
  readonly measure: string;
}

/** A reading that came from somewhere. */
export type SourcedReading = Required<MeasureReading>;

/** A reading as it was kept, and when it came. */
export interface StoredReading extends MeasurePlace {
  /** Later readings have a higher one. */
  readonly place: number;
  readonly reading: SourcedReading;
}

/** How readings were taken. */
export interface Recorded {
  /** How many are new. */
  readonly recorded: number;
  /** Were there already, with the same value. */
  readonly known: number;
  /** Were there already, with another value. */
  readonly differing: number;
}

/**
 * What becomes of a reading that is there already with another value: all are
 * refused, what is there stays, or what is given counts from now on.
 */
export type OtherValue = 'refuse' | 'keep' | 'correct';

/** A reading is there already, with another value; nothing was written. */
export class OtherValueError extends Error {
  override readonly name = 'OtherValueError';

  constructor(
    /** Which of those that were given. */
    readonly index: number,
    /** The value that is there. */
    readonly value: number,
  ) {
    super('The reading is there already, with another value');
  }
}

/** One number for all instances: who holds it may add readings. */
const ADVISORY_LOCK = 4_106_552;
const PAGE = 5_000;

/**
 * Readings of measures; rows are only added. Of those of one time and source the
 * last one counts.
 */
export class ReadingTable {
  constructor(private readonly knex: Knex) {}

  /**
   * Adds readings of one measure, all of them or none. Those that are there
   * already are not added again.
   *
   * @throws OtherValueError when one is there with another value, unless that is
   * to stay or to be corrected.
   */
  async record(
    place: MeasurePlace,
    readings: readonly SourcedReading[],
    otherValue: OtherValue = 'refuse',
  ): Promise<Recorded> {
    return this.knex.transaction(async trx => {
      // ids are given in the order of commits: who reads on misses none
      if (isPostgres(this.knex))
        await trx.raw('select pg_advisory_xact_lock(?)', [ADVISORY_LOCK]);
      const there = await this.find(trx, place, readings);
      const fresh: SourcedReading[] = [];
      let differing = 0;
      readings.forEach((reading, index) => {
        const value = there.get(readingKey(reading));
        if (value === reading.value) return;
        if (value !== undefined) {
          if (otherValue === 'refuse') throw new OtherValueError(index, value);
          differing++;
          if (otherValue === 'keep') return;
        }
        there.set(readingKey(reading), reading.value);
        fresh.push(reading);
      });
      const rows = fresh.map(({ asOf, source, value }) => ({
        ...place,
        ...{ observed_at: asOf, source, value },
      }));
      for await (const some of inChunks(trx, rows))
        await trx('reading').insert(some);
      const recorded =
        otherValue === 'correct' ? fresh.length - differing : fresh.length;
      const known = readings.length - recorded - differing;
      return { recorded, known, differing };
    });
  }

  /** When the newest reading of a source was observed, by {@link placeKey}. */
  async newestOf(
    places: readonly MeasurePlace[],
    source: string,
  ): Promise<ReadonlyMap<string, string>> {
    const newest = new Map<string, string>();
    const entities = [...new Set(places.map(({ entity }) => entity))];
    for await (const some of inChunks(this.knex, entities)) {
      const rows: (MeasurePlace & { readonly newest: string })[] =
        await this.knex('reading')
          .where({ source })
          .whereIn('entity', some)
          .groupBy('entity', 'measure')
          .select('entity', 'measure')
          .max({ newest: 'observed_at' });
      for (const row of rows) newest.set(placeKey(row), row.newest);
    }
    return newest;
  }

  /** Those that came after a place, a page at a time, in their order. */
  async *after(
    place: number,
    until = Number.MAX_SAFE_INTEGER,
  ): AsyncIterable<readonly StoredReading[]> {
    for (let from = place; ;) {
      const rows = await this.knex('reading')
        .where('id', '>', from)
        .andWhere('id', '<=', until)
        .orderBy('id')
        .limit(PAGE);
      const page = rows.map(row => ({
        // PostgreSQL gives large integers as texts
        place: Number(row.id),
        entity: row.entity,
        measure: row.measure,
        reading: {
          ...{ value: row.value, asOf: row.observed_at, source: row.source },
        },
      }));
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      from = page[page.length - 1].place;
    }
  }

  private async find(
    trx: Knex.Transaction,
    place: MeasurePlace,
    readings: readonly SourcedReading[],
  ): Promise<Map<string, number>> {
    const there = new Map<string, number>();
    for await (const some of inChunks(trx, readings)) {
      const times = some.map(({ asOf }) => asOf);
      const rows = await trx('reading')
        .where(place)
        .whereIn('observed_at', times)
        .orderBy('id')
        .select('observed_at', 'source', 'value');
      for (const { observed_at: asOf, source, value } of rows)
        there.set(readingKey({ asOf, source }), value);
    }
    return there;
  }
}

/** A text for each measure of each entity. */
export function placeKey({ entity, measure }: MeasurePlace): string {
  return `${entity}#${measure}`;
}

/** A text for the time and source of a reading, which is one of its measure. */
export function readingKey({
  asOf,
  source,
}: Pick<SourcedReading, 'asOf' | 'source'>): string {
  return `${asOf} ${source}`;
}
