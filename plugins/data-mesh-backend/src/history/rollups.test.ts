import { TestDatabases } from '@backstage/backend-test-utils';
import { EMPTY_TALLY } from '@backstage-data-mesh/rules';
import type { Knex } from 'knex';
import { isPostgres, migrate } from '../store/migrate';
import { Rollups, type DayOfMesh } from './rollups';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
jest.setTimeout(600_000);

const care = 'domain:default/care';
const always = { since: '2026-01-01', until: '2026-12-31' };

const line = (family: string, pass: number, fail = 0) => ({
  family,
  tally: { ...EMPTY_TALLY, pass, fail, waived: 1 },
});

const day = (
  version: number,
  families: DayOfMesh['lines'][number]['families'],
  more: Partial<DayOfMesh> = {},
): DayOfMesh => ({
  ...{ day: '2026-01-01', ruleSet: 'abc', kind: 'domain', version },
  lines: [{ id: care, entities: 3, families }],
  ...more,
});

describe.each(databases.eachSupportedId())('rollups in %s', id => {
  let knex: Knex;
  let rollups: Rollups;

  beforeEach(async () => {
    knex = await databases.init(id);
    await migrate(knex);
    rollups = new Rollups(knex);
  });

  afterEach(() => knex.destroy());

  const told = async () =>
    (await rollups.days('domain', care, always)).map(
      ({ day: on, version, families }) => [
        ...[on, version],
        ...families.map(
          ({ family, score }) => `${family} ${score?.passed} of ${score?.of}`,
        ),
      ],
    );

  it('tell how each day ended, by family, with what each is of', async () => {
    await rollups.write(day(1, [line('team', 2, 1), line('interop', 1)]));
    await rollups.write(day(2, [line('team', 3)], { day: '2026-01-02' }));
    expect(await told()).toEqual([
      ['2026-01-01', 1, 'interop 1 of 1', 'team 2 of 3'],
      ['2026-01-02', 2, 'team 3 of 3'],
    ]);
    const [first] = await rollups.days('domain', care, always);
    expect(first).toMatchObject({ entities: 3, ruleSet: 'abc' });
    expect(first.families[0].tally).toEqual(line('interop', 1).tally);
  });

  it('keep the latest version of a day, in whatever order they come', async () => {
    await rollups.write(day(1, [line('team', 1), line('interop', 1)]));
    await rollups.write(day(3, [line('team', 3)]));
    await rollups.write(day(2, [line('team', 2), line('region', 1)]));
    expect(await told()).toEqual([['2026-01-01', 3, 'team 3 of 3']]);
  });

  it('know that nobody is left of a day on whose morning there was somebody', async () => {
    await rollups.write(day(1, [line('team', 1)]));
    await rollups.write(day(2, [], { lines: [] }));
    expect(await told()).toEqual([]);
  });

  it('tell of nothing on the day before somebody came, and on days without', async () => {
    const mesh = (version: number, on: string) =>
      rollups.write(
        day(version, [], {
          day: on,
          kind: 'family',
          lines: [{ id: 'team', families: [line('team', 1)] }],
        }),
      );
    for (const each of [1, 2, 3, 4, 5, 6]) await mesh(each, `2026-01-0${each}`);
    await rollups.write(day(3, [line('team', 1)], { day: '2026-01-03' }));
    await rollups.write(day(5, [line('team', 2)], { day: '2026-01-05' }));
    expect(await told()).toEqual([
      ['2026-01-02', 2],
      ['2026-01-03', 3, 'team 1 of 1'],
      ['2026-01-04', 4],
      ['2026-01-05', 5, 'team 2 of 2'],
      ['2026-01-06', 6],
    ]);
    const [none] = await rollups.days('domain', care, always);
    expect(none).toMatchObject({ entities: 0, ruleSet: 'abc' });
  });

  it('are found by the key of the table', async () => {
    const query = rollups.query('domain', care, always).toQuery();
    const plan = isPostgres(knex)
      ? await knex.transaction(async trx => {
          await trx.raw('set local enable_seqscan = off');
          return (await trx.raw(`explain ${query}`)).rows;
        })
      : await knex.raw(`explain query plan ${query}`);
    expect(JSON.stringify(plan)).toMatch(/rollup_pkey|autoindex_rollup_1/);
  });
});
