/* eslint-disable @backstage/no-relative-monorepo-imports -- tests share what
   no package publishes */
import {
  entityRefOf,
  formatPath,
  type EntityPath,
} from '@backstage-data-mesh/model';
import { rules, type Outcome } from '@backstage-data-mesh/rules';
import createKnex, { type Knex } from 'knex';
import { parseAllDocuments, stringify } from 'yaml';
import { hostileMeshes } from '../../../packages/cli/src/badInput/__testUtils__/meshes';
import { readDocuments } from '../../../packages/cli/src/badInput/__testUtils__/readDocuments';
import { checkFiles } from '../../../packages/cli/src/check/check';
import { createSettings } from '../../../packages/cli/src/settings/settings';
import { readSource } from '../../../packages/cli/src/source/readSource';
import { FakeCatalogService } from './__testUtils__/fakeCatalogService';
import { TestClock, testInstance } from './__testUtils__/testInstance';
import type { MeshInstance } from './mesh/meshInstance';
import { migrate } from './store/migrate';

jest.setTimeout(600_000);

/** What every placeholder includes. */
const INCLUDED = 'included';

/** Of each mesh that nobody should write. */
const SIZE = 30;

/**
 * The check of files tells by itself, with the place, whether a reference leads
 * anywhere and whether a version is one; the backend has rules for that.
 */
const TOLD_OTHERWISE = ['ownership-dangling-ref', 'interop-version-invalid'];

/** The rules that both judge by. */
const ids = new Set(
  rules.map(({ id }) => id).filter(id => !TOLD_OTHERWISE.includes(id)),
);

/** The entities of a text, as the catalog would hold them. */
function entitiesOf(text: string): object[] {
  return parseAllDocuments(text).flatMap(document => {
    const value: unknown = document.toJSON();
    return isNamed(value) ? [value] : [];
  });
}

function isNamed(value: any): value is object {
  return typeof value?.kind === 'string' && Boolean(value?.metadata?.name);
}

describe('the backend and the check of files', () => {
  let knex: Knex;
  let catalog: FakeCatalogService;
  let clock: TestClock;
  let instance: MeshInstance;

  beforeAll(async () => {
    knex = createKnex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    await migrate(knex);
    catalog = new FakeCatalogService();
    clock = new TestClock();
    instance = testInstance(knex, catalog, clock);
  });

  afterAll(async () => {
    await instance.stop();
    await knex.destroy();
  });

  /** The catalog holds these entities and no others; what is found now. */
  async function findInBackend(
    entities: readonly object[],
  ): Promise<readonly Outcome[]> {
    for (const entity of catalog.all) catalog.drop(entityRefOf(entity));
    for (const entity of entities) catalog.put(entity);
    clock.pass(6_000);
    await instance.step();
    const looked = instance.refresh({ acceptVanished: true });
    await instance.step();
    await looked;
    return instance.read(({ evaluation }) =>
      [...evaluation.outcomes()].filter(
        ({ status, isGrace }) => status === 'fail' || isGrace,
      ),
    );
  }

  /** What the terminal says of the same, all references taken for known. */
  function check(text: string) {
    return checkFiles({
      files: [readSource({ path: 'mesh.yaml', text })],
      settings: createSettings(rules),
      today: clock.today,
      requireRefs: true,
      include: () => ({ ok: true, text: INCLUDED }),
    }).result;
  }

  /** What else is found where a reference leads nowhere: the terminal tells that alone. */
  function aboutNobody(outcomes: readonly Outcome[]): ReadonlySet<string> {
    const placeOf = (subject: string, path: EntityPath = []) =>
      `${subject} ${formatPath(path)}`;
    const isDead = ({ rule }: Outcome) => rule === 'ownership-dangling-ref';
    const dead = new Set(
      outcomes
        .filter(isDead)
        .flatMap(({ subject, findings }) =>
          findings.map(({ path }) => placeOf(subject, path)),
        ),
    );
    return new Set(
      outcomes
        .filter(outcome => !isDead(outcome))
        .flatMap(({ subject, findings }) =>
          findings
            .filter(({ path }) => dead.has(placeOf(subject, path)))
            .map(({ key }) => key),
        ),
    );
  }

  /**
   * Both find the same. Where something is missing from the files, the terminal
   * may say that it does not know; the backend, which has all there is, knows.
   */
  async function compare(entities: readonly object[], text: string) {
    const { findings, unknown } = check(text);
    const unknowns = new Set(
      unknown.map(({ rule, entity }) => `${rule} ${entity}`),
    );
    const isKnown = (rule: string, entity?: string) =>
      ids.has(rule) && !unknowns.has(`${rule} ${entity}`);
    const found = await findInBackend(entities);
    const here = found
      .filter(({ rule, subject }) => isKnown(rule, subject))
      .flatMap(outcome => outcome.findings);
    const there = findings.filter(({ rule, entity }) => isKnown(rule, entity));
    const moot = aboutNobody(found);
    const keysOf = (some: readonly { readonly key: string }[]) =>
      some.map(({ key }) => key).filter(key => !moot.has(key));
    return { backend: keysOf(here).sort(), terminal: keysOf(there).sort() };
  }

  const texts = [
    ...rules.flatMap(({ id, examples: { passing, failing } }) => [
      { name: `${id}, passing`, text: passing },
      { name: `${id}, failing`, text: failing },
    ]),
    ...readDocuments()
      .filter(each => each.catalog === 'accepts')
      .map(each => ({ name: each.case, text: each.text })),
  ];

  it.each(texts)('find the same in a text: $name', async ({ text }) => {
    const { backend, terminal } = await compare(entitiesOf(text), text);
    expect(backend).toEqual(terminal);
  });

  it.each(hostileMeshes)('find the same in $name', async ({ make }) => {
    const entities = make(SIZE);
    const text = entities
      .map(entity => stringify(entity, { aliasDuplicateObjects: false }))
      .join('---\n');
    const { backend, terminal } = await compare(entities, text);
    expect(backend).toEqual(terminal);
  });
});
