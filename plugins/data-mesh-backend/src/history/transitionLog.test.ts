import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { isPostgres, migrate } from '../store/migrate';
import type { Transition } from '../store/rows';
import { TransitionTable } from '../store/transitionTable';
import { forgetBefore } from './retention';
import { placeOf, TransitionLog, type TransitionFilter } from './transitionLog';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
jest.setTimeout(600_000);

const day = (number: number) =>
  new Date(Date.UTC(2026, 0, 1) + number * 86_400_000);

const visits = 'dataproduct:default/visits';
const refills = 'dataproduct:default/refills';

/** Writes one version a day; each has the transitions that are given. */
async function write(
  knex: Knex,
  days: readonly (readonly Pick<Transition, 'subject' | 'rule'>[])[],
) {
  const table = new TransitionTable();
  for (const [at, some] of days.entries()) {
    const version = {
      version: at + 1,
      at: day(at),
      confirmedAt: day(at),
      today: day(at).toISOString().slice(0, 10),
      fence: 1,
      ruleSet: 'abc',
      catalogState: 'ok' as const,
    };
    await knex.transaction(async trx => {
      await trx('mesh_version').insert({
        version: version.version,
        at: version.at,
        confirmed_at: version.confirmedAt,
        today: version.today,
        fence: 1,
        rule_set: 'abc',
        catalog_state: 'ok',
      });
      await table.write(trx, {
        ...{ version, put: [], gone: [], outcomes: [], settled: [] },
        transitions: some.map(each => ({
          ...({ from: 'pass', to: 'fail', cause: 'entity' } as const),
          ...each,
        })),
      });
    });
  }
}

describe.each(databases.eachSupportedId())('the log in %s', id => {
  let knex: Knex;
  let log: TransitionLog;

  beforeAll(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    log = new TransitionLog(knex);
    await write(knex, [
      [
        { subject: visits, rule: 'a' },
        { subject: refills, rule: 'a' },
      ],
      [{ subject: visits, rule: 'b' }],
      [{ subject: visits, rule: 'a' }],
    ]);
  });

  const find = async (filter: TransitionFilter) =>
    (await log.page(filter, { limit: 10 })).map(
      ({ subject, rule, at }) =>
        `${at.toISOString().slice(8, 10)} ${rule} ${subject.split('/')[1]}`,
    );

  it('tells the latest first', async () => {
    expect(await find({})).toEqual([
      ...['03 a visits', '02 b visits', '01 a refills', '01 a visits'],
    ]);
  });

  it('tells of one entity, of rules, and of a time', async () => {
    expect(await find({ subject: refills })).toEqual(['01 a refills']);
    expect(await find({ rule: ['b'] })).toEqual(['02 b visits']);
    expect(await find({ since: day(1), until: day(2) })).toEqual([
      '02 b visits',
    ]);
    expect(await log.knows(refills)).toBe(true);
    expect(await log.knows('dataproduct:default/none')).toBe(false);
  });

  it('goes on where a page ended, though two have the same time', async () => {
    const seen: number[] = [];
    let after;
    for (;;) {
      const page = await log.page({}, { after, limit: 1 });
      if (page.length === 0) break;
      seen.push(page[0].id);
      after = placeOf(page[0]);
    }
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    expect(new Set(seen).size).toBe(4);
  });

  it('tells what lies between two versions, in portions', async () => {
    const seen: string[] = [];
    let after;
    for (;;) {
      const page = await log.between(0, 2, { after, limit: 1 });
      after = page.at(-1);
      if (!after) break;
      seen.push(`${after.version} ${after.rule} ${after.subject}`);
    }
    expect(seen).toEqual([
      ...[`1 a ${refills}`, `1 a ${visits}`, `2 b ${visits}`],
    ]);
    expect(await log.between(2, 2, { limit: 1 })).toEqual([]);
    const query = log.betweenQuery(1, 3, {
      ...{ after: { version: 2, subject: visits, rule: 'a' }, limit: 5 },
    });
    expect(await explain(knex, query)).toContain('transition_once');
  });

  it.each<[string, TransitionFilter]>([
    ['transition_subject', { subject: visits, since: day(0) }],
    ['transition_rule', { rule: ['a'] }],
    ['transition_at', { since: day(0), until: day(2) }],
    ['transition_at', {}],
  ])('answers with the index %s', async (index, filter) => {
    const query = log.query(filter, { after: [day(2).getTime(), 9], limit: 5 });
    expect(await explain(knex, query)).toContain(index);
  });

  it('forgets what is too old, and never the newest version', async () => {
    await knex('rollup').insert(
      ['2026-01-01', '2026-01-02', '2026-01-03'].map(each => ({
        ...{ kind: 'domain', name: 'domain:default/care', day: each },
        ...{ family: 'team', entities: 1, pass: 1, fail: 0, waived: 0 },
        ...{ unknown: 0, error: 0, not_applicable: 0, grace: 0 },
        ...{ version: 1, rule_set: 'abc' },
      })),
    );
    expect(await forgetBefore(knex, day(1))).toEqual({
      ...{ transitions: 2, versions: 1, rollups: 1, revisions: 0 },
    });
    expect(await find({})).toEqual(['03 a visits', '02 b visits']);
    expect(await forgetBefore(knex, day(9))).toEqual({
      ...{ transitions: 2, versions: 1, rollups: 2, revisions: 0 },
    });
    expect(await knex('mesh_version').pluck('version')).toEqual([3]);
  });
});

/** How the database would answer; small tables are told to be large. */
async function explain(knex: Knex, query: Knex.QueryBuilder) {
  if (!isPostgres(knex))
    return JSON.stringify(
      await knex.raw(`explain query plan ${query.toQuery()}`),
    );
  return knex.transaction(async trx => {
    await trx.raw('set local enable_seqscan = off');
    await trx.raw('set local enable_sort = off');
    const found = await trx.raw(`explain ${query.toQuery()}`);
    return JSON.stringify(found.rows);
  });
}
