import { findEnvelopeFaults } from './envelope';

const ODPS = {
  ...{ apiVersion: 'v1.0.0', kind: 'DataProduct', id: 'invoices' },
  ...{ version: '1.0.0', status: 'active', outputPorts: [] },
};
const ODCS = {
  ...{ apiVersion: 'v3.1.0', kind: 'DataContract', id: 'invoices' },
  ...{ version: '1.0.0', status: 'active', schema: [] },
};

describe('A document in a standard', () => {
  it.each([
    [
      'for data products',
      ODPS,
      'kind',
      'This is a description in the Open Data Product Standard, and no entity; a data product includes its file as `odps: { $text: ./name.odps.yaml }`',
    ],
    [
      'for contracts',
      ODCS,
      'kind',
      'This is a contract in the Open Data Contract Standard, and no entity; an output port includes its file as `contract: { $text: ./name.odcs.yaml }`',
    ],
    [
      'for contracts that is deprecated',
      { dataContractSpecification: '1.1.0', id: 'invoices', info: {} },
      'dataContractSpecification',
      'This is a contract in the Data Contract Specification, which is deprecated, and no entity; move it to the Open Data Contract Standard, and include its file as `contract: { $text: ./name.odcs.yaml }`',
    ],
  ])('%s is told once', (_, document, field, message) => {
    expect(findEnvelopeFaults(document)).toEqual([{ path: [field], message }]);
  });

  it.each([
    ['openapi', { openapi: '3.0.0', info: {}, paths: {} }, 'an API in OpenAPI'],
    ['asyncapi', { asyncapi: '3.0.0', info: {} }, 'an API in AsyncAPI'],
    [
      'dataProductDescriptor',
      { dataProductDescriptor: '1.0.0', info: {} },
      'a descriptor',
    ],
    ['kind', { apiVersion: 'v1', kind: 'List', items: [] }, 'as Kubernetes'],
    [undefined, { version: 2, models: [], sources: [] }, 'This is no entity'],
  ])('that begins with %s is told once', (field, document, said) => {
    expect(findEnvelopeFaults(document)).toEqual([
      {
        path: field === undefined ? [] : [field],
        message: expect.stringContaining(said),
      },
    ]);
  });

  it('is none that lacks the first lines of an entity', () => {
    const said = (document: object) =>
      findEnvelopeFaults(document).map(({ path }) => path.join('.'));
    expect(said({ type: 'aggregate', owner: 'crew', metdata: {} })).toContain(
      'apiVersion',
    );
    expect(said({ name: 'a', owner: 'crew' })).toEqual(
      expect.arrayContaining(['apiVersion', 'kind', 'name', 'owner']),
    );
  });

  it.each([
    ['an entity with such a version', { ...ODPS, metadata: { name: 'a' } }],
    ['an entity without a name', { ...ODPS, spec: {} }],
    ['another version', { ...ODPS, apiVersion: 'data-mesh/v1alpha1' }],
    ['another kind', { ...ODPS, kind: 'Component' }],
    ['a word that every map has', { ...ODPS, kind: 'constructor' }],
  ])('is not %s', (_, document) => {
    expect(findEnvelopeFaults(document).map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringMatching('is not a field of')]),
    );
  });
});

it('a patch that was copied is told once', () => {
  const patch = { '+apiVersion': 'v1', '+kind': 'X', '+  name': 'a' };
  expect(findEnvelopeFaults(patch)).toEqual([
    { path: [], message: expect.stringMatching(/^Each line begins with `\+`/) },
  ]);
});
