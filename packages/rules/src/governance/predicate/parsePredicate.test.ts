import { dataProduct } from '@backstage-data-mesh/model';
import { parsePredicate } from './parsePredicate';

const product = {
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata: {
    name: 'visits',
    tags: ['pii'],
    annotations: { 'data-mesh/product-id': 'urn:v', 'a.b/c': 'x' },
  },
  spec: {
    lifecycle: 'production',
    version: '2.0.0',
    outputPorts: [
      { name: 'days', slos: [{ property: 'latency', value: 24 }] },
      { name: 'hours' },
    ],
  },
};

function ask(predicate: unknown, value: unknown = product): boolean {
  const result = parsePredicate(predicate);
  if (!result.ok) throw new Error(result.problems[0].message);
  return result.predicate(value);
}

function problemsOf(predicate: unknown, kind = undefined as unknown) {
  const result = parsePredicate(
    predicate,
    kind === undefined ? {} : { kind: dataProduct },
  );
  return result.ok
    ? []
    : result.problems.map(({ path, message }) => [path.join('/'), message]);
}

describe('parsePredicate', () => {
  it.each([
    [{}, true],
    [{ kind: 'dataproduct' }, true],
    [{ kind: 'DataProduct', 'spec.lifecycle': 'production' }, true],
    [{ 'spec.lifecycle': 'experimental' }, false],
    [{ 'spec.lifecycle': { $in: ['experimental', 'Production'] } }, true],
    [{ 'spec.region': { $exists: false } }, true],
    [{ 'spec.lifecycle': { $exists: false } }, false],
    [{ 'spec.version': { $hasPrefix: '2.' } }, true],
    [{ 'metadata.tags': { $contains: 'PII' } }, true],
    [{ 'metadata.annotations.data-mesh/product-id': 'urn:v' }, true],
    [{ 'metadata.annotations.a.b/c': 'x' }, true],
    [{ 'spec.outputPorts': { $contains: { name: 'hours' } } }, true],
    [{ 'spec.outputPorts': { $contains: { name: 'weeks' } } }, false],
    [
      {
        'spec.outputPorts': {
          $contains: { slos: { $contains: { value: '24' } } },
        },
      },
      true,
    ],
    [{ $not: { kind: 'Domain' } }, true],
    [{ $all: [{ kind: 'DataProduct' }, { 'spec.type': 'aggregate' }] }, false],
    [{ $any: [{ kind: 'Domain' }, { kind: 'DataProduct' }] }, true],
    [{ $any: [] }, false],
    [{ $all: [] }, true],
  ])('%j asked of a product gives %s', (predicate, expected) => {
    expect(ask(predicate)).toBe(expected);
  });

  it('reads own properties only', () => {
    expect(ask({ 'spec.constructor': { $exists: true } })).toBe(false);
    expect(ask({ 'spec.__proto__': { $exists: true } })).toBe(false);
  });

  it('equals nothing where a value is empty', () => {
    expect(ask({ 'spec.region': 'null' }, { spec: { region: null } })).toBe(
      false,
    );
  });

  it.each([
    ['x', '', 'a condition is a map from fields to values'],
    [
      { 'spec.type': { $regex: '^a' } },
      'spec.type',
      '`$regex` is no operator here; there are `$exists`, `$in`, `$contains`, `$hasPrefix`',
    ],
    [
      { $ani: [] },
      '',
      '`$ani` is no operator here; there are `$all`, `$any`, `$not`; did you mean `$any`?',
    ],
    [
      { spec: { lifecycle: 'production' } },
      'spec',
      '`lifecycle` is no operator here; there are `$exists`, `$in`, `$contains`, `$hasPrefix`; write nested fields as one dotted path',
    ],
    [
      { $all: [], kind: 'Domain' },
      '$all',
      '`$all` stands alone in its map; the catalog refuses it beside other conditions, which go into a list of `$all`',
    ],
    [
      { $any: [{ kind: 'Domain', $not: {} }] },
      '$any/0/$not',
      '`$not` stands alone in its map; the catalog refuses it beside other conditions, which go into a list of `$all`',
    ],
    [[{ kind: 'Domain' }], '', 'a condition is a map from fields to values'],
    [{ $not: [] }, '$not', 'a condition is a map from fields to values'],
    [{ $any: {} }, '$any', 'a list of conditions'],
    [
      { 'spec.type': { $in: [['x']] } },
      'spec.type/$in',
      'a list of texts, numbers, true or false',
    ],
    [{ 'spec.type': { $exists: 'yes' } }, 'spec.type/$exists', 'true or false'],
    [
      { 'spec.type': null },
      'spec.type',
      '`spec.type` is compared with a text, a number, true, false, or with one operator',
    ],
    [
      { 'relations.ownedBy': 'group:default/crew' },
      'relations.ownedBy',
      '`relations.ownedBy` has to start with `apiVersion`, `kind`, `metadata` or `spec`',
    ],
    [
      { 'metadata.tags': 'pii' },
      'metadata.tags',
      '`metadata.tags` is a list; ask for `$contains` or `$exists`',
    ],
    [
      { 'spec.outputPorts.name': 'days' },
      'spec.outputPorts.name',
      '`spec.outputPorts.name` runs through the list `spec.outputPorts`; ask for `$contains` there',
    ],
    [
      { 'spec..type': 'x' },
      'spec..type',
      '`spec..type` is no dotted path such as `spec.lifecycle`',
    ],
    [
      { kind: 'DataProduct', 'spec.lifecylce': 'production' },
      'spec.lifecylce',
      '`spec.lifecylce` is no field of `DataProduct`; did you mean `spec.lifecycle`?',
    ],
    [
      {
        kind: 'DataProduct',
        'spec.outputPorts': { $contains: { nme: 'days' } },
      },
      'spec.outputPorts/$contains/nme',
      '`spec.outputPorts.nme` is no field of `DataProduct`; did you mean `spec.outputPorts.name`?',
    ],
  ])('refuses %j when it is read', (predicate, path, message) => {
    expect(problemsOf(predicate)).toEqual([[path, message]]);
  });

  it('knows the fields of a kind that the caller names', () => {
    expect(problemsOf({ 'spec.lifecylce': 'x' }, dataProduct)).toHaveLength(1);
    expect(problemsOf({ 'spec.lifecylce': 'x' })).toEqual([]);
  });

  it('finds all problems at once', () => {
    expect(problemsOf({ 'relations.x': 1, 'metadata.tags': 'y' })).toHaveLength(
      2,
    );
  });

  it('refuses what nests without end', () => {
    let predicate: object = { kind: 'Domain' };
    for (let depth = 0; depth < 10_000; depth++)
      predicate = { $not: predicate };
    expect(problemsOf(predicate)[0][1]).toBe('conditions nest at most 20 deep');
  });
});
