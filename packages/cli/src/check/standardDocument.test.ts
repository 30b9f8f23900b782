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
