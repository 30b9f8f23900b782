import { dataProduct } from '../kinds';
import { pathsOfTree, treeOfPaths } from './pathTree';

const entity = (spec: object, metadata: object = { name: 'visits' }) => ({
  apiVersion: 'data-mesh/v1alpha1',
  kind: 'DataProduct',
  metadata,
  spec: {
    type: 'aggregate',
    lifecycle: 'production',
    owner: 'group:crew',
    ...spec,
  },
});

function readableOf(input: unknown) {
  const result = dataProduct.parse(input);
  return result.ok ? 'whole' : result.readable;
}

const ports = (...outputPorts: unknown[]) => entity({ outputPorts });

describe('what can be read of a broken entity', () => {
  it.each([
    [
      'a field that may be missing is left out',
      entity({ domain: 7, region: 'emea' }),
      entity({ region: 'emea' }),
      ['spec', 'domain'],
    ],
    [
      'a field that has to be there is empty',
      entity({ lifecycle: 'live' }),
      entity({ lifecycle: '' }),
      ['spec', 'lifecycle'],
    ],
    [
      'a field that is missing is empty',
      entity({ owner: undefined }),
      entity({ owner: '' }),
      ['spec', 'owner'],
    ],
    [
      'the rest of a port and the other ports stay where they are',
      ports({ name: 'a', contract: 5, format: 'csv' }, { name: 'b' }),
      ports({ name: 'a', format: 'csv' }, { name: 'b' }),
      ['spec', 'outputPorts', 0, 'contract'],
    ],
    [
      'a part of a part is set aside by itself',
      ports({ name: 'a', slos: [{ property: 'latency', value: true }] }),
      ports({ name: 'a', slos: [{ property: 'latency', value: NaN }] }),
      ['spec', 'outputPorts', 0, 'slos', 0, 'value'],
    ],
    [
      'a key that is missing is empty, so that the port keeps its place',
      ports({ format: 'csv' }, { name: 'b' }),
      ports({ format: 'csv', name: '' }, { name: 'b' }),
      ['spec', 'outputPorts', 0, 'name'],
    ],
    [
      'what is no port at all keeps its place',
      ports('a', { name: 'b' }),
      ports({ name: '' }, { name: 'b' }),
      ['spec', 'outputPorts', 0],
    ],
    [
      'what is no list is left out',
      entity({ outputPorts: { name: 'a' } }),
      entity({}),
      ['spec', 'outputPorts'],
    ],
    [
      'a part of one of several forms of a field is set aside by itself',
      ports({ name: 'a', contract: { id: 7, version: '1.0.0' } }),
      ports({ name: 'a', contract: { id: '', version: '1.0.0' } }),
      ['spec', 'outputPorts', 0, 'contract', 'id'],
    ],
    [
      'a label that is no text is left out',
      entity({}, { name: 'visits', labels: { a: 1, b: 'c' } }),
      entity({}, { name: 'visits', labels: { b: 'c' } }),
      ['metadata', 'labels', 'a'],
    ],
  ])('%s', (_, input, rest, unread) => {
    expect(readableOf(input)).toEqual({ entity: rest, unread: [unread] });
  });

  it('is the shape of all of it, where nothing is written', () => {
    const { spec, ...rest } = entity({});
    expect(readableOf(rest)).toEqual({
      entity: { ...rest, spec: { type: '', lifecycle: '', owner: '' } },
      unread: [['spec']],
    });
  });

  it('names every broken part', () => {
    expect(
      readableOf(entity({ type: 1, owner: 'a b', odps: [] })),
    ).toMatchObject({
      unread: [
        ['spec', 'type'],
        ['spec', 'owner'],
        ['spec', 'odps'],
      ],
    });
  });

  it.each([
    ['no name', entity({ type: 1 }, {})],
    ['a name that is no text', entity({}, { name: 7 })],
    ['no metadata', entity({}, [])],
    ['a namespace that is no text', entity({}, { name: 'a', namespace: [] })],
  ])('is nothing of an entity with %s', (_, input) => {
    expect(readableOf(input)).toBeUndefined();
  });

  it('is not asked for of an entity that can be used', () => {
    expect(readableOf(entity({ version: 'two', colour: 'green' }))).toBe(
      'whole',
    );
  });
});

describe('treeOfPaths', () => {
  it.each([
    [
      [
        ['a', 0],
        ['a', 1, 'b'],
      ],
      [
        ['a', 0],
        ['a', 1, 'b'],
      ],
    ],
    [[['a'], ['a', 'b']], [['a']]],
    [[['a', 'b'], ['a']], [['a']]],
    [
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
      [['a', 'b']],
    ],
  ])('says once what is said twice: %j', (paths, told) => {
    expect(pathsOfTree(treeOfPaths(paths))).toEqual(told);
  });
});
