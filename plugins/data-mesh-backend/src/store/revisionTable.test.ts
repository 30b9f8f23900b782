import createKnex from 'knex';
import { forgetBefore } from '../history/retention';
import { packBody } from './body';
import { migrate } from './migrate';
import { RevisionTable } from './revisionTable';

const knex = createKnex({
  client: 'better-sqlite3',
  connection: ':memory:',
  useNullAsDefault: true,
});
const revisions = new RevisionTable(knex);
const on = (day: number) => new Date(Date.UTC(2026, 0, day));

const stored = (name: string, title: string) => ({
  ref: `domain:default/${name}`,
  entity: { apiVersion: 'a/v1', kind: 'Domain', metadata: { name, title } },
});

/** A version a day. */
const write = (
  day: number,
  put: readonly ReturnType<typeof stored>[],
  gone: readonly string[] = [],
) =>
  knex.transaction(trx =>
    revisions.note(
      trx,
      [
        ...put.map(({ ref, entity }) => ({ ref, body: packBody(entity) })),
        ...gone.map(ref => ({ ref, body: null })),
      ],
      { version: day, at: on(day) },
    ),
  );

async function titlesOn(day: number): Promise<(string | undefined)[]> {
  const titles: (string | undefined)[] = [];
  for await (const page of revisions.at(on(day)))
    titles.push(...page.map(({ metadata }) => metadata.title));
  return titles;
}

beforeAll(async () => {
  await migrate(knex);
  await write(1, [stored('a', 'a1'), stored('b', 'b1')]);
  await write(3, [stored('a', 'a3')], ['domain:default/b']);
  await write(5, [stored('b', 'b5')]);
});

afterAll(() => knex.destroy());

it('tells how all was at a moment, what had gone by then left out', async () => {
  expect(await titlesOn(0)).toEqual([]);
  expect(await titlesOn(2)).toEqual(['a1', 'b1']);
  expect(await titlesOn(4)).toEqual(['a3']);
  expect(await titlesOn(6)).toEqual(['a3', 'b5']);
  expect(await revisions.first()).toEqual(on(1));
});

it('forgets what nobody can ask for any more, and nothing else', async () => {
  const { revisions: forgotten } = await forgetBefore(knex, on(4));
  // the first two, and that the second had gone
  expect(forgotten).toBe(3);
  expect(await titlesOn(4)).toEqual(['a3']);
  expect(await titlesOn(6)).toEqual(['a3', 'b5']);
});
