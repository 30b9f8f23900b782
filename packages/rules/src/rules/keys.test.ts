import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import { readSample } from '../__testUtils__/sample';
import { evaluateMesh } from '../evaluate/evaluate';
import type { RuleSetting } from '../settings/settings';
import { TEST_DAY } from '../testing/runRule';
import { rules } from '.';

/** All rules are on, also those that nobody needs by default. */
const settings: ReadonlyMap<string, RuleSetting> = new Map(
  rules.map(({ id, options }) => [
    id,
    {
      severity: 'warning',
      options: options?.parse({}),
      origin: { source: 'recommended' },
    },
  ]),
);

function judge(entities: readonly unknown[]) {
  const graph = buildMeshGraph(readMesh(entities).items);
  const input = { rules, settingsFor: () => settings, today: TEST_DAY };
  return [...evaluateMesh(graph, input).outcomes()];
}

/** The keys that findings of one rule on one entity share. */
function sharedKeys(entities: readonly unknown[]): string[] {
  return judge(entities).flatMap(({ findings }) => {
    const keys = findings.map(({ key }) => key);
    return keys.filter((key, index) => keys.indexOf(key) !== index);
  });
}

/** The same entity with a part twice, once for each part of each list. */
function* doubled(entity: unknown): Generator<unknown> {
  for (const path of listsIn(entity)) {
    for (let at = 0; at < listAt(entity, path).length; at++) {
      const copy = structuredClone(entity);
      const list = listAt(copy, path);
      list.push(structuredClone(list[at]));
      yield copy;
    }
  }
}

type Path = readonly (string | number)[];

function listsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, part]) =>
    listsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value) ? [path, ...below] : below;
}

function listAt(entity: unknown, path: Path): unknown[] {
  const found = path.reduce<unknown>(
    (value, key) => Reflect.get(Object(value), key),
    entity,
  );
  return Array.isArray(found) ? found : [];
}

/** Keys that are shared in some mesh in which a part is there twice. */
function faultsOf(entities: readonly unknown[]): string[] {
  const faults = entities.flatMap((entity, at) =>
    [...doubled(entity)].flatMap(copy => sharedKeys(entities.with(at, copy))),
  );
  return [...new Set([...sharedKeys(entities), ...faults])];
}

/** The same entity with an empty id or name, once for each part that has one. */
function* nameless(entity: unknown): Generator<unknown> {
  for (const path of listsIn(entity)) {
    for (const [at, part] of listAt(entity, path).entries()) {
      for (const field of ['id', 'name']) {
        if (!Object.hasOwn(Object(part), field)) continue;
        const copy = structuredClone(entity);
        Reflect.set(Object(listAt(copy, path)[at]), field, '');
        yield copy;
      }
    }
  }
}

/** What is said of parts that bear no name, as if they bore one. */
function namedByNothing(entities: readonly unknown[]): string[] {
  const meshes = entities.flatMap((entity, at) =>
    [...nameless(entity)].map(copy => entities.with(at, copy)),
  );
  const said = meshes
    .flatMap(judge)
    .flatMap(({ findings, reason = '' }) => [
      reason,
      ...findings.map(({ message }) => message),
    ]);
  return said.filter(text => text.includes('``'));
}

describe('what is found twice in an entity bears two keys', () => {
  it.each(rules.map(({ id, examples }) => [id, examples] as const))(
    'in the examples of %s',
    (_, { failing, passing }) => {
      const found = [failing, passing].flatMap(yaml =>
        faultsOf(parseAllDocuments(yaml).map(document => document.toJS())),
      );
      expect(found).toEqual([]);
    },
  );

  it('in the sample organisation, where all parts are there twice', () => {
    const entities = readSample().map(entity => {
      const copy: unknown = structuredClone(entity);
      for (const path of listsIn(copy).reverse()) {
        const list = listAt(copy, path);
        list.push(...structuredClone(list));
      }
      return copy;
    });
    expect(sharedKeys(entities)).toEqual([]);
  });
});

it.each(rules.map(({ id, examples }) => [id, examples] as const))(
  'a part without a name is told by its place in the examples of %s',
  (_, { failing, passing }) => {
    const found = [failing, passing].flatMap(yaml =>
      namedByNothing(parseAllDocuments(yaml).map(document => document.toJS())),
    );
    expect(found).toEqual([]);
  },
);
