import { findReservedFields, readEntity } from './readEntity';

function product(overrides: object = {}) {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'DataProduct',
    metadata: { name: 'visits' },
    spec: {
      type: 'source-aligned',
      lifecycle: 'production',
      owner: 'group:crew',
    },
    ...overrides,
  };
}

describe('readEntity', () => {
  it('reads an entity of a declared kind', () => {
    expect(readEntity(product())).toMatchObject({
      is: 'read',
      kind: { kind: 'DataProduct' },
      result: { ok: true, entity: product(), problems: [] },
    });
  });

  it.each([
    [
      'a DataProduct of another API group',
      product({ apiVersion: 'acme.io/v1' }),
    ],
    ['another kind', { apiVersion: 'backstage.io/v1alpha1', kind: 'API' }],
    ['a list', []],
    ['nothing', undefined],
    ['text', 'kind: DataProduct'],
    ['a kind that is not text', product({ kind: 7 })],
  ])('leaves %s alone', (_, input) => {
    expect(readEntity(input)).toEqual({ is: 'foreign' });
  });

  it.each([
    ['DataProdct', 'DataProduct'],
    ['dataproduct', 'DataProduct'],
    ['TeamProfiles', 'TeamProfile'],
  ])('offers %s the nearest kind, %s', (kind, suggestion) => {
    expect(readEntity(product({ kind }))).toMatchObject({
      is: 'read',
      result: {
        ok: false,
        problems: [{ path: ['kind'], code: 'unknown-kind', suggestion }],
      },
    });
  });

  it('says which version it reads when it does not know the one given', () => {
    expect(readEntity(product({ apiVersion: 'data-mesh/v2' }))).toMatchObject({
      result: {
        ok: false,
        problems: [
          {
            code: 'unknown-version',
            message:
              '`apiVersion` is `data-mesh/v2`; this release reads `data-mesh/v1alpha1`',
          },
        ],
      },
    });
  });

  it('tells the version of a built-in kind that was put into our group', () => {
    expect(readEntity(product({ kind: 'Domain' }))).toMatchObject({
      result: { problems: [{ suggestion: 'backstage.io/v1alpha1' }] },
    });
  });

  it('is not confused by the names of built-in properties', () => {
    const input = JSON.parse(
      '{"apiVersion":"data-mesh/v1alpha1","kind":"DataProduct","metadata":{"name":"visits"},"spec":{"type":"source-aligned","lifecycle":"production","owner":"group:crew","__proto__":{"owner":7},"constructor":1}}',
    );
    const read = readEntity(input);
    expect(read).toMatchObject({ result: { ok: true } });
    expect(read.is === 'read' && read.result.problems.map(p => p.path)).toEqual(
      [
        ['spec', '__proto__'],
        ['spec', 'constructor'],
      ],
    );
  });
});

describe('findReservedFields', () => {
  it('finds what only the catalog may write', () => {
    const metadata = { name: 'visits', etag: 'x', uid: 'y' };
    expect(findReservedFields(product({ metadata }))).toMatchObject([
      { path: ['metadata', 'etag'], code: 'reserved', breaks: true },
      { path: ['metadata', 'uid'], code: 'reserved', breaks: true },
    ]);
    expect(findReservedFields(product())).toEqual([]);
    expect(findReservedFields('visits')).toEqual([]);
  });
});
