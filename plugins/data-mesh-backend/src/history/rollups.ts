import type { ProfileAnswer } from '@backstage-data-mesh/plugin-data-mesh-common';
import { EMPTY_TALLY, scoreOf, type Tally } from '@backstage-data-mesh/rules';
import type { Knex } from 'knex';
import { inChunks } from '../store/chunks';
import type { ScorecardBy, ScorecardLine } from './scorecards';

/** Whose days are remembered. */
export type RollupKind = Exclude<ScorecardBy, 'rule'>;

/** Scorecards of one way, as they were in a version of the mesh. */
export interface DayOfMesh {
  readonly day: string;
  readonly version: number;
  readonly ruleSet: string;
  readonly kind: RollupKind;
  readonly lines: readonly ScorecardLine[];
}

/** How results ended on a day, for somebody or something. */
export interface RememberedDay {
  readonly day: string;
  readonly entities: number;
  readonly families: ProfileAnswer;
  readonly version: number;
  readonly ruleSet: string;
}

/** From a day to a day, both of them too. */
interface Period {
  readonly since: string;
  readonly until: string;
}

const MOST_NAME = 255;
/** Of a row. */
const COLUMNS = 14;

/** How each day ended. The latest version of a day counts. */
export class Rollups {
  constructor(private readonly knex: Knex) {}

  /** Writes a day, unless a later version of it is already written. */
  async write({
    day,
    version,
    ruleSet,
    kind,
    lines,
  }: DayOfMesh): Promise<void> {
    const rows = lines
      .filter(({ id }) => id.length <= MOST_NAME)
      .flatMap(({ id, entities = 0, families }) =>
        families.map(({ family, tally }) => {
          const { notApplicable, ...counts } = tally;
          return {
            ...{ kind, name: id, day, family, entities, version },
            ...counts,
            not_applicable: notApplicable,
            rule_set: ruleSet,
          };
        }),
      );
    await this.knex.transaction(async trx => {
      for await (const some of inChunks(trx, rows, COLUMNS))
        await trx('rollup')
          .insert(some)
          .onConflict(['kind', 'name', 'day', 'family'])
          .merge()
          .where('rollup.version', '<=', version);
      // what was there in the morning, and is no more
      await trx('rollup')
        .where({ kind, day })
        .andWhere(old =>
          old
            .where('version', '<', version)
            .orWhere(
              'version',
              '<',
              trx('rollup').where({ kind, day }).max('version'),
            ),
        )
        .delete();
    });
  }

  /**
   * The days of somebody or something, the first one first. A day on which the mesh
   * was remembered, and this was not in it, tells of nothing: the day before the
   * first, and all after it.
   */
  async days(
    kind: RollupKind,
    name: string,
    when: Period,
  ): Promise<readonly RememberedDay[]> {
    const rows: Row[] = await this.query(kind, name, when);
    const days = new Map<string, Row[]>();
    for (const row of rows)
      days.set(row.day, [...(days.get(row.day) ?? []), row]);
    if (days.size === 0) return [];
    const known = tellDays(days);
    const [{ day: first }] = known;
    const bare = (await this.daysOfMesh(when)).filter(
      ({ day }) => !days.has(day),
    );
    const before = bare.filter(({ day }) => day < first).slice(-1);
    const after = bare.filter(({ day }) => day > first);
    return [...before, ...known, ...after].sort((a, b) =>
      a.day < b.day ? -1 : 1,
    );
  }

  /** The days on which the mesh was remembered, with nothing in them. */
  private async daysOfMesh({
    since,
    until,
  }: Period): Promise<readonly RememberedDay[]> {
    // every rule is of a family, and these are few
    const rows: Pick<Row, 'day' | 'version' | 'rule_set'>[] = await this.knex(
      'rollup',
    )
      .where({ kind: 'family' })
      .andWhereBetween('day', [since, until])
      .distinct('day', 'version', 'rule_set')
      .orderBy(['day', 'version']);
    const last = new Map(rows.map(row => [row.day, row]));
    return [...last.values()].map(({ day, version, rule_set: ruleSet }) => ({
      ...{ day, version, ruleSet, entities: 0, families: [] },
    }));
  }

  /** The query behind {@link Rollups.days}. */
  query(
    kind: RollupKind,
    name: string,
    { since, until }: Period,
  ): Knex.QueryBuilder {
    return this.knex('rollup')
      .where({ kind, name })
      .andWhereBetween('day', [since, until])
      .orderBy(['day', 'family']);
  }
}

interface Row extends Omit<Tally, 'notApplicable'> {
  readonly day: string;
  readonly family: string;
  readonly entities: number;
  readonly version: number;
  readonly rule_set: string;
  readonly not_applicable: number;
}

function tellDays(
  days: ReadonlyMap<string, readonly Row[]>,
): readonly RememberedDay[] {
  return [...days].map(([day, some]) => ({
    day,
    entities: some[0].entities,
    version: some[0].version,
    ruleSet: some[0].rule_set,
    families: some.map(row => {
      const tally = tallyOf(row);
      return { family: row.family, score: scoreOf(tally), tally };
    }),
  }));
}

function tallyOf(row: Row): Tally {
  const { pass, fail, waived, unknown, error, grace } = row;
  return {
    ...EMPTY_TALLY,
    ...{ pass, fail, waived, unknown, error, grace },
    notApplicable: row.not_applicable,
  };
}
