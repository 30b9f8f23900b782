import fc from 'fast-check';
import { readMesh, referencesOf } from '../graph/meshItem';
import { buildMeshGraph } from '../graph/meshGraph';
import { EACH, type ReferenceField } from '../declare/schemaTree';
import type { EntityPath } from '../declare/entityPath';
import { dataProduct, domain, kinds, valueHypothesis } from '../kinds';
import { createReferenceReader, resolveReferences } from './referenceReader';
import { References, rememberByTarget } from './references';
import { resolveReference } from './targets';

function productIn(namespace: string | undefined, spec: object) {
  const result = dataProduct.parse({
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: 'visits', namespace },
    spec: {
      type: 'aggregate',
      lifecycle: 'production',
      owner: 'crew',
      ...spec,
    },
  });
  if (!result.ok) throw new Error(result.problems[0].message);
  return result.entity;
}

function referencesIn(namespace: string | undefined, spec: object) {
  return resolveReferences(dataProduct, productIn(namespace, spec));
}

describe('the references of an entity', () => {
  it('fill the kind from the field and the namespace from the entity', () => {
    expect(referencesIn('emea', {}).of('owner')).toMatchObject([
      {
        path: ['spec', 'owner'],
        text: 'crew',
        ref: 'group:emea/crew',
        relation: 'ownedBy',
        allowed: true,
      },
    ]);
  });

  it('tell the place of each item of a list', () => {
    const inputPorts = [{ from: 'a#x' }, { from: 'resource:b' }];
    const references = referencesIn(undefined, { inputPorts });
    expect(
      references.all().map(({ path, relation }) => [path.join('.'), relation]),
    ).toEqual([
      ['spec.owner', 'ownedBy'],
      ['spec.inputPorts.0.from', 'consumesFrom'],
      ['spec.inputPorts.1.from', 'dependsOn'],
    ]);
    expect(
      references.of('inputPorts.from').map(({ index, ref }) => [index, ref]),
    ).toEqual([
      [0, 'dataproduct:default/a'],
      [1, 'resource:default/b'],
    ]);
  });

  it('name the field, the item of the list and the item within that', () => {
    const responsibilities = [
      { id: 'a', primary: 'x' },
      { id: 'b', material: ['y', 'z'] },
    ];
    const references = referencesIn(undefined, { responsibilities });
    expect(references.of('responsibilities.material')).toMatchObject([
      { index: 1, innerIndex: 0, text: 'y' },
      { index: 1, innerIndex: 1, text: 'z' },
    ]);
    expect(references.first('responsibilities.primary')).toMatchObject({
      field: { name: 'responsibilities.primary' },
      index: 0,
      innerIndex: -1,
    });
    expect(references.first('owner')?.index).toBe(-1);
    const materialOf = references.byIndex('responsibilities.material');
    expect(materialOf(0)).toEqual([]);
    expect(materialOf(1).map(({ text }) => text)).toEqual(['y', 'z']);
  });

  it('give what the items of a list name, and make nothing of each reference', () => {
    const all = jest.spyOn(References.prototype, 'of');
    const references = referencesIn(undefined, {
      responsibilities: [
        { id: 'a', primary: 'x' },
        { id: 'b', material: ['y', 'dataproduct:z'] },
        { id: 'c', primary: 'v' },
      ],
    });
    const primaryOf = references.targetsByIndex('responsibilities.primary');
    const materialOf = references.targetsByIndex('responsibilities.material');
    const refs = [0, 1, 2, 3].map(index => [
      primaryOf(index).map(({ ref }) => ref),
      materialOf(index).map(({ ref, allowed }) => [ref, allowed]),
    ]);
    expect(refs).toEqual([
      [['group:default/x'], []],
      [
        [],
        [
          ['group:default/y', true],
          ['dataproduct:default/z', false],
        ],
      ],
      [['group:default/v'], []],
      [[], []],
    ]);
    expect(all).not.toHaveBeenCalled();
    all.mockRestore();
  });

  it('make no relation to a kind that the field does not allow', () => {
    const references = referencesIn(undefined, { domain: 'group:sales' });
    expect(references.first('domain')).toMatchObject({
      ref: 'group:default/sales',
      allowed: false,
      relation: undefined,
    });
  });

  it('are asked for by the names of reference fields only', () => {
    const references = referencesIn(undefined, {});
    // a field, though not one that refers to anything
    expect(() => references.of('version')).toThrow('version');
    // @ts-expect-error a misspelt name is no name of a field
    expect(() => references.of('inputPort.from')).toThrow('inputPort.from');
  });

  it('tell who watches which fields are read, the empty ones too', () => {
    const read: string[] = [];
    const references = referencesIn(undefined, {}).watched(({ name }) =>
      read.push(name),
    );
    references.of('domain');
    references.visit('inputPorts.from', () => {});
    expect(read).toEqual(['domain', 'inputPorts.from']);
    references.all();
    expect(read).toHaveLength(2 + dataProduct.references.length);
  });

  it('are told by a graph for entities of a kind', () => {
    const graph = buildMeshGraph(readMesh([productIn('emea', {})]).items);
    const node = graph.nodeOf('dataproduct:emea/visits');
    const owner = referencesOf(graph, dataProduct, node).first('owner');
    expect(owner?.ref).toBe('group:emea/crew');
    expect(referencesOf(graph, domain, node).all()).toEqual([]);
    expect(referencesOf(graph, dataProduct, undefined).all()).toEqual([]);
  });
});

describe('entities that are read together', () => {
  it('share the targets that they name', () => {
    const { items } = readMesh([
      productIn(undefined, {}),
      productIn('emea', {}),
      productIn('EMEA', {}),
      { ...productIn(undefined, {}), metadata: { name: 'journeys' } },
    ]);
    const [visits, other, , journeys] = items.map(({ references }) =>
      references.first('owner'),
    );
    expect(journeys?.target).toBe(visits?.target);
    expect(other?.target).not.toBe(visits?.target);
  });
});

describe('a reader of references', () => {
  it('resolves a text as if it were the first one that it meets', () => {
    const asked = [
      { text: 'patients', namespace: 'emea' },
      { text: 'emea patients', namespace: undefined },
      { text: 'patients', namespace: undefined },
    ].map(({ text, namespace }) => ({
      metadata: { namespace },
      spec: { owner: text },
    }));
    const kind: ReferringKind = dataProduct;
    for (const first of asked) {
      for (const second of asked) {
        const read = createReferenceReader();
        read(kind, first);
        expect(read(kind, second).first('owner')?.ref).toBe(
          resolveReferences(kind, second).first('owner')?.ref,
        );
      }
    }
  });

  it('numbers targets, so that what follows from one is found once', () => {
    const read = createReferenceReader();
    const derive = jest.fn(({ ref }: { ref: string }) => ref);
    const derivedFrom = rememberByTarget(derive);
    const derived: string[] = [];
    for (const references of [
      read(dataProduct, productIn(undefined, { domain: 'sales' })),
      read(dataProduct, productIn(undefined, {})),
      resolveReferences(dataProduct, productIn(undefined, {})),
    ]) {
      references.visitAll(target =>
        derived.push(derivedFrom(references, target)),
      );
    }
    const crew = 'group:default/crew';
    expect(derived).toEqual([crew, 'domain:default/sales', crew, crew]);
    expect(derive).toHaveBeenCalledTimes(3);
  });
});

interface ReferringKind {
  readonly kind: string;
  readonly references: readonly ReferenceField[];
}

const leaf = fc.oneof(
  fc.constantFrom('a', 'group:b', 'emea/c', 'user:emea/d', 'domain:e#f'),
  fc.constantFrom('', 'a/b/c', 'no ref', 7, null, { a: 'b' }, ['a']),
);

/** Something that may stand in an entity, in the shape of some fields. */
function shaped(paths: readonly (readonly string[])[]): fc.Arbitrary<unknown> {
  const inner = paths.filter(path => path.length > 0);
  if (inner.length === 0) return leaf;
  const below = (key: string) =>
    shaped(inner.flatMap(([first, ...rest]) => (first === key ? [rest] : [])));
  const list = fc.array(fc.oneof(below(EACH), leaf), { maxLength: 3 });
  const keys = new Set(inner.map(([key]) => key));
  return keys.has(EACH)
    ? fc.oneof(list, leaf)
    : fc.record(Object.fromEntries([...keys].map(key => [key, below(key)])), {
        requiredKeys: [],
      });
}

/** All that stands at a path, found the plain way. */
function walk(
  value: unknown,
  path: readonly string[],
): [EntityPath, unknown][] {
  if (path.length === 0) return [[[], value]];
  const [key, ...rest] = path;
  return stepsInto(value, key).flatMap(([at, below]) =>
    walk(below, rest).map(([end, found]): [EntityPath, unknown] => [
      [at, ...end],
      found,
    ]),
  );
}

function plainReferences(
  fields: readonly ReferenceField[],
  entity: object,
  namespace?: string,
) {
  return fields.flatMap(field =>
    walk(entity, field.path).flatMap(([path, text]) => {
      if (typeof text !== 'string') return [];
      const target = resolveReference(field, text, namespace);
      return target ? [{ name: field.name, path, text, ...target }] : [];
    }),
  );
}

describe.each<ReferringKind>([...kinds])(
  'the references of any $kind',
  kind => {
    const entities = fc.record({
      metadata: fc.record(
        { namespace: fc.constantFrom('emea', 'apac') },
        { requiredKeys: [] },
      ),
      spec: shaped(kind.references.map(({ path }) => path.slice(1))),
    });
    const { references: fields } = kind;

    it('are what a walk by its fields finds', () => {
      fc.assert(
        fc.property(entities, entity => {
          const { namespace } = entity.metadata;
          const read = createReferenceReader();
          const references: References = read(kind, entity);
          const plain = plainReferences(fields, entity, namespace);
          const views = references.all();
          expect(views).toMatchObject(plain.map(({ name, ...rest }) => rest));
          expect(views).toHaveLength(plain.length);
          for (const { name } of fields) {
            const own = views.filter(({ field }) => field.name === name);
            const visited: unknown[] = [];
            references.visit(name, (target, index) =>
              visited.push([references.targets[target]?.ref, index]),
            );
            expect(references.of(name)).toEqual(own);
            expect(visited).toEqual(own.map(({ ref, index }) => [ref, index]));
          }
        }),
        { numRuns: 50 },
      );
    });

    it('have names of their own', () => {
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
      const depths = fields.map(
        ({ path }) => path.filter(key => key === EACH).length,
      );
      expect(Math.max(0, ...depths)).toBeLessThanOrEqual(2);
    });
  },
);

it('finds only the wanted ones when it is told which', () => {
  const bet = {
    metadata: {},
    spec: {
      owner: 'a',
      initiatives: [{ builds: ['b'] }, { uses: ['c', 'd'] }],
    },
  };
  const references = resolveReferences(
    { references: valueHypothesis.references },
    bet,
  );
  const used = references.where(({ relation }) => relation === 'uses');
  expect(used.map(({ path }) => path.join('.'))).toEqual([
    'spec.initiatives.1.uses.0',
    'spec.initiatives.1.uses.1',
  ]);
});

/** The parts of a value that a key of a path means. */
function stepsInto(value: unknown, key: string): [string | number, unknown][] {
  if (key !== EACH) {
    return Object.entries(Object(value)).filter(([own]) => own === key);
  }
  return Array.isArray(value) ? [...value.entries()] : [];
}
