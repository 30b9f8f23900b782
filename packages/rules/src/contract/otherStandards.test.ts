import { readContract } from './readContract';
import { readProductDescription } from './readProductDescription';

describe('a text in another standard is told which one it is', () => {
  it.each([
    [
      'dataContractSpecification: 1.1.0\nid: a',
      'the text follows the Data Contract Specification, which is deprecated; move it to the Open Data Contract Standard, `apiVersion: v3.1.0`',
    ],
    [
      'openapi: 3.1.0\ninfo: {}',
      'the text follows OpenAPI; here a text in `ODCS` is read',
    ],
    [
      'version: 2\nmodels: []',
      'the text follows dbt, which describes models; here a text in `ODCS` is read',
    ],
    [
      '{"type": "record", "name": "Bed", "fields": []}',
      'the text follows Avro, which describes records; here a text in `ODCS` is read',
    ],
    [
      'name: beds\nresources: [{ name: beds }]',
      'the text follows Data Package, which describes resources; here a text in `ODCS` is read',
    ],
  ])('%s', (text, message) => {
    expect(readContract(text).problems[0].message).toBe(message);
  });

  const FOUR_LETTERS =
    'the text follows the Open Data Product Specification of the Open Data Product Initiative (opendataproducts.org); it shares its four letters with the Open Data Product Standard of Bitol, which is read here';

  it.each([
    'schema: https://opendataproducts.org/v4.1/schema/odps.yaml\nversion: 4.1\nproduct: { details: {} }',
    'version: "3.0"\nproduct: { en: { name: x } }',
  ])('also where it has the same four letters: %j', text => {
    expect(readProductDescription(text).problems[0].message).toBe(FOUR_LETTERS);
  });

  it('and is none where it says what it is', () => {
    const text =
      'apiVersion: v1.0.0\nkind: DataProduct\nid: a\nstatus: active\nproduct: { a: 1 }';
    expect(readProductDescription(text).problems).toEqual([]);
  });
});

describe('a text in another language is told which one it is', () => {
  it.each([
    ['Protocol Buffers', 'syntax = "proto3";\nmessage Bed { string id = 1; }'],
    ['Protocol Buffers', '// beds\npackage beds.v1;\nmessage Bed {\n}'],
    ['GraphQL', 'type Bed {\n  id: ID!\n}'],
    ['SQL', '-- beds\nCREATE TABLE beds (id text);'],
    ['XML', '<?xml version="1.0"?>\n<beds/>'],
  ])('%s: %j', (name, text) => {
    expect(readContract(text).problems[0].message).toBe(
      `the text is written in ${name}; here a text in \`ODCS\` is read`,
    );
  });

  it.each([
    '- a',
    'just words',
    'message in a bottle',
    'kind: [',
    'type: a: b',
  ])('and is only unreadable where it is none: %j', text => {
    expect(readContract(text).problems[0].message).not.toMatch('is written');
  });
});
